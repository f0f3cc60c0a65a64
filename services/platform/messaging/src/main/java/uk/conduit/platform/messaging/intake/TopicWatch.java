package uk.conduit.platform.messaging.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.conduit.platform.kernel.TopicName;

/** Notices a topic that was deleted and created again behind the readers' backs. */
record TopicWatch(Topics topics, List<TopicName> names, List<Reader> readers, LastResort lastResort)
        implements Runnable {

    private static final Logger LOGGER = LoggerFactory.getLogger(TopicWatch.class);

    @Override
    public void run() {
        try {
            Map<TopicName, UUID> ids = topics.ids(names);
            readers.forEach(reader -> reader.replaceIfCreatedAnew(ids));
        } catch (RuntimeException away) {
            LOGGER.atDebug().addKeyValue("exception", away.getClass().getName()).log("The broker cannot be asked");
        } catch (Error error) {
            lastResort.end(error);
            throw error;
        }
    }
}
