package uk.conduit.access.model;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.conduit.platform.kernel.TopicName;

/** What an agency's file must say of its topics. */
final class TopicRules {

    private TopicRules() {}

    static boolean holdsCaseEvents(TopicSpec topic) {
        return topic.name().value().endsWith(".case-events");
    }

    static Stream<Finding> topicsCarryTheirOwnersName(Declared declared) {
        Set<TopicName> seen = new HashSet<>();
        return declared.agencies().stream()
                .flatMap(agency -> agency.topics().stream()
                        .filter(topic ->
                                !topic.name().value().startsWith(agency.agency() + ".") || !seen.add(topic.name()))
                        .map(topic -> new Finding(
                                place(agency, topic),
                                "a topic's name begins with its owner's and a dot, and is given once")));
    }

    static Stream<Finding> topicsAreOfSomeSize(Declared declared) {
        return declared.agencies().stream()
                .flatMap(agency -> agency.topics().stream()
                        .filter(topic -> topic.partitions() < 1
                                || !topic.retention().isPositive()
                                || topic.maxMessageBytes() < 1)
                        .map(topic -> new Finding(
                                place(agency, topic), "partitions, retention and largest message are above nothing")));
    }

    /** Rejected records hold the same data as their source: no longer kept, and as large. */
    static Stream<Finding> everyFeedHasAPlaceForWhatIsRejected(Declared declared) {
        return declared.agencies().stream()
                .flatMap(agency -> agency.topics().stream()
                        .filter(TopicRules::holdsCaseEvents)
                        .filter(source -> !rejectedOf(agency, source)
                                .filter(rejected -> rejected.retention().compareTo(source.retention()) <= 0)
                                .filter(rejected -> rejected.maxMessageBytes() >= source.maxMessageBytes())
                                .isPresent())
                        .map(source -> new Finding(
                                place(agency, source),
                                "needs a topic " + source.name()
                                        + ".rejected that takes records as large and keeps them no longer")));
    }

    private static Optional<TopicSpec> rejectedOf(AgencyAccess agency, TopicSpec source) {
        TopicName name = new TopicName(source.name() + ".rejected");
        return agency.topics().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst();
    }

    static Stream<Finding> topicsWithCompatibilityHaveASchema(Declared declared) {
        return declared.agencies().stream()
                .flatMap(agency -> agency.topics().stream()
                        .filter(topic -> (topic.compatibility() == null)
                                == declared.schemas().containsKey(topic.name()))
                        .map(topic -> new Finding(
                                place(agency, topic),
                                "a topic has both a schema and schema-compatibility, or neither; this program brings "
                                        + (topic.compatibility() == null ? "a schema for it" : "no schema for it"))));
    }

    private static String place(AgencyAccess agency, TopicSpec topic) {
        return agency.file() + ", topic " + topic.name();
    }
}
