package uk.conduit.platform.messaging.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.conduit.platform.kernel.TopicName;

/**
 * Notices a topic that was deleted and created again behind the readers' backs, and names each that cannot be read: it is
 * not there, or access to it is not granted. The readers go on with the others.
 */
record TopicWatch(Topics topics, List<TopicName> names, List<Reader> readers, PartitionReader.Watch watch)
        implements Runnable {

    private static final String UNREADABLE = "the topic, or access to it";

    private static final Logger LOGGER = LoggerFactory.getLogger(TopicWatch.class);

    @Override
    public void run() {
        try {
            Map<TopicName, UUID> ids = topics.ids(names);
            names.forEach(topic -> tell(topic, ids.containsKey(topic)));
            readers.forEach(reader -> reader.replaceIfCreatedAnew(ids));
        } catch (RuntimeException away) {
            LOGGER.atDebug().addKeyValue("exception", away.getClass().getName()).log("The broker cannot be asked");
        } catch (Error error) {
            watch.lastResort().end(error);
            throw error;
        }
    }

    private void tell(TopicName topic, boolean readable) {
        if (readable) {
            watch.status().noLongerWaits(topic.value());
        } else if (watch.status().waits(topic.value(), UNREADABLE).failures() == 0) {
            LOGGER.atWarn().addKeyValue("topic", topic).log("A topic cannot be read; the others are");
        }
    }
}
