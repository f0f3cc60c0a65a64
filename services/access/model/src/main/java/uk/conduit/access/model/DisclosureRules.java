package uk.conduit.access.model;

import java.util.stream.Stream;
import uk.conduit.platform.kernel.Agency;

/**
 * Who may at most read and write which topic, whatever anybody has approved. A topic read goes past every visibility
 * rule; people and agencies see through the hub's read API and through notices written for them.
 */
final class DisclosureRules {

    private static final String CASE_EVENTS = ".case-events";
    private static final String REJECTED = ".rejected";
    private static final String NOTICES = ".notices";

    private DisclosureRules() {}

    /** Also not through a prefix that could come to cover such a topic; each is granted by its whole name. */
    static Stream<Finding> caseEventsAreReadByConsolidationAlone(Declared declared) {
        return GrantRules.eachGrant(declared, (agency, grant) -> {
            if (grant.flow() != Grant.Flow.READ) {
                return null;
            }
            if (grant.topics().match() == Resource.Match.PREFIXED && mayReachCaseEvents(grant)) {
                return "reading by prefix could reach case events; name each topic";
            }
            boolean consolidation = agency.agency().equals(Declared.CONSOLIDATION);
            return !consolidation && holdsCaseData(grant.topics().name())
                    ? "only consolidation reads case events and rejected records"
                    : null;
        });
    }

    private static boolean mayReachCaseEvents(Grant grant) {
        String prefix = grant.topics().name();
        int dot = prefix.indexOf('.');
        String rest = dot < 0 ? "" : prefix.substring(dot);
        return CASE_EVENTS.startsWith(rest) || rest.startsWith(CASE_EVENTS) || rest.contains(REJECTED);
    }

    private static boolean holdsCaseData(String topic) {
        return topic.endsWith(CASE_EVENTS) || topic.endsWith(REJECTED);
    }

    static Stream<Finding> topicsAreReadByTheirOwnReaders(Declared declared) {
        return GrantRules.eachGrant(declared, (agency, grant) -> {
            boolean notices = grant.topics().name().contains(NOTICES);
            boolean reads = grant.flow() == Grant.Flow.READ;
            return reads && notices && !agency.agency().equals(GrantRules.owner(grant))
                    ? "notices are read by the agency they are written for"
                    : null;
        });
    }

    static Stream<Finding> topicsAreWrittenByTheirOwnWriters(Declared declared) {
        return GrantRules.eachGrant(declared, (agency, grant) -> {
            if (grant.flow() != Grant.Flow.WRITE) {
                return null;
            }
            if (grant.topics().match() == Resource.Match.PREFIXED) {
                return "writing is granted on one topic, by its whole name";
            }
            String topic = grant.topics().name();
            boolean fromTheHub = topic.endsWith(REJECTED) || topic.endsWith(NOTICES);
            Agency writer = fromTheHub ? Declared.CONSOLIDATION : GrantRules.owner(grant);
            return agency.agency().equals(writer) ? null : "this topic is written by " + writer + " alone";
        });
    }
}
