package uk.conduit.consolidation.model.picture;

import java.util.Comparator;
import uk.conduit.platform.kernel.Agency;

/**
 * The place in a picture that one statement fills: whose, about which kind of thing, and which one of them.
 *
 * @param agency who says it
 * @param matter about what kind of thing
 * @param reference which one, by the agency's own reference; empty where there can be only one
 */
public record Slot(Agency agency, Matter matter, String reference) implements Comparable<Slot> {

    private static final Comparator<Slot> ORDER =
            Comparator.comparing(Slot::matter).thenComparing(Slot::agency).thenComparing(Slot::reference);

    /** The kinds of thing a picture keeps. Their names are stored: add at will, never rename. */
    public enum Matter {
        CONTACT,
        REFERRAL,
        CASE_CLOSED,
        ASSESSMENT,
        EXPLOITATION_ASSESSMENT,
        STRATEGY_DISCUSSION,
        SECTION_47_STARTED,
        SECTION_47_ENDED,
        PROTECTION_PLAN_STARTED,
        PROTECTION_PLAN_ENDED,
        LOOKED_AFTER,
        MISSING_EPISODE,
        INTERVIEW_OFFERED,
        INTERVIEW_HELD,
        ALLOCATION,
        DETAILS,
        MISSING_REPORTED,
        MISSING_REGRADED,
        MISSING_FOUND,
        INVESTIGATION,
        CRIME,
        CRIME_OUTCOME,
        INTELLIGENCE,
        ARREST,
        DISRUPTION,
        DISRUPTION_BREACHED,
        COURT_DATE,
        PROTECTION_POWER,
        DOMESTIC_ABUSE,
        VICTIMS_CODE,
        ATTENDANCE,
        EXCLUSION,
        MISSING_EDUCATION,
        PART_TIME_TIMETABLE,
        ROLL_CHANGE,
        SAFEGUARDING_CONCERN,
        WELFARE_VISIT,
        SCHOOL_ENGAGEMENT,
        UNSCHEDULED_ATTENDANCE,
        WAS_NOT_BROUGHT,
        PROTECTION_LOOKUP,
        SUBSTANCE_SERVICE,
        MENTAL_HEALTH_RISK,
        COMMUNITY_CONCERN,
        ADVOCACY_STARTED,
        ADVOCACY_CONTACT,
        ADVOCACY_ENDED,
        FEEDBACK,
        TRANSITION_ALERT,
        TRANSITION_ASSESSMENT,
        ADULT_THRESHOLD,
        RISK_LEVEL,
        DECISION,
        ACTION_RAISED,
        ACTION_ACCEPTED,
        ACTION_COMPLETED,
        SHARING_DECISION,
        UNIT_WORKER,
        IDENTITY_DECISION,
        RESTRICTED_ITEM,
        /** The first statement of an agency about the child: since when it is involved. */
        INVOLVED_SINCE,
        /** The latest statement of an agency about the child: last heard, and whom to ring. */
        LAST_HEARD;

        boolean keepsTheFirst() {
            return this == INVOLVED_SINCE;
        }
    }

    /** Whether it repeats a statement that stands elsewhere, to say since when an agency is involved and when it was heard. */
    public boolean isOfInvolvement() {
        return matter == Matter.INVOLVED_SINCE || matter == Matter.LAST_HEARD;
    }

    @Override
    public int compareTo(Slot other) {
        return ORDER.compare(this, other);
    }

    /** The kind of thing alone: a reference identifies a child. */
    @Override
    public String toString() {
        return agency + "/" + matter;
    }
}
