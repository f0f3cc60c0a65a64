package uk.conduit.platform.messaging.intake;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import uk.conduit.platform.kernel.TopicName;

/** What the broker says of its topics. */
public interface Topics {

    /** The ids of topics; those that do not exist, or that we have no access to, are left out. */
    Map<TopicName, UUID> ids(Collection<TopicName> topics);

    /** The partitions of topics with the offset behind the last record of each; topics left out as above. */
    Map<TopicPartition, Long> ends(Collection<TopicName> topics);
}
