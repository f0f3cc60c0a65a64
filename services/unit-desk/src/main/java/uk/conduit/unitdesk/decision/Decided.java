package uk.conduit.unitdesk.decision;

import java.util.List;

/** What became of a decision that was sent to the desk. */
sealed interface Decided {

    /** It is durably published. */
    record Published(Publication publication) implements Decided {}

    /** It was not published: these fields are wrong. */
    record Refused(List<Fault> faults) implements Decided {}

    /** It can never be published as it is. */
    record Impossible(String reason) implements Decided {}

    /** Kafka is away; sent again as this publication, it counts once. */
    record Away(Publication publication) implements Decided {}
}
