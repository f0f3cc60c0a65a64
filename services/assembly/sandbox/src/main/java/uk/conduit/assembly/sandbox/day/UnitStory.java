package uk.conduit.assembly.sandbox.day;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Map;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SubjectRef;

/** What the unit decided at its last meeting, published through its desk in the name of the person who decided. */
final class UnitStory {

    private final Caller manager;
    private final String desk;
    private final Almanac almanac;

    UnitStory(Caller manager, String desk, Almanac almanac) {
        this.manager = manager;
        this.desk = desk;
        this.almanac = almanac;
    }

    void tell() {
        decides(
                "SC10001",
                "unit-1",
                "cut -22h",
                Map.of(
                        "kind", "RiskLevelSet",
                        "harmStatus", "SUSPECTED_HARM",
                        "riskLevel", "SIGNIFICANT",
                        "narrative", "Police and social care agree that harm is likely to have happened.",
                        "reviewDue", almanac.date("28d").toString(),
                        "agreedBy", new String[] {"police", "social-care"}));
        decides(
                "SC10001",
                "unit-2",
                "cut -22h",
                Map.of(
                        "kind", "ActionRaised",
                        "action", "Strategy discussion with the officer in the case",
                        "owner", "social-care",
                        "due", almanac.date("1d").toString(),
                        "sourceMeeting", "daily briefing"));
        decides(
                "SC10011",
                "unit-3",
                "-9d 09:30",
                Map.of(
                        "kind", "ActionRaised",
                        "action", "Share what is known of the places where he was found",
                        "owner", "police",
                        "due", almanac.date("-2d").toString(),
                        "sourceMeeting", "weekly missing meeting"));
        decides(
                "SC10010",
                "unit-4",
                "cut -22h",
                Map.of(
                        "kind", "DecisionRecorded",
                        "route", "STRATEGY_DISCUSSION",
                        "reason", "Two missing episodes in six weeks, both near the same place.",
                        "childTold", false));
        decides(
                "SC10002",
                "unit-5",
                "-5d 09:30",
                Map.of(
                        "kind", "ActionRaised",
                        "action", "Offer an advocate",
                        "owner", "social-care",
                        "due", almanac.date("-1d").toString(),
                        "sourceMeeting", "daily briefing"));
        decides(
                "SC10002",
                "unit-6",
                "cut -22h",
                Map.of(
                        "kind", "ActionCompleted",
                        "actionId", "unit-5",
                        "completed", almanac.date("-1d").toString(),
                        "outcome", "accepted, first meeting on Thursday"));
        boardAsks();
        socialCareAccepts();
        theUnitWithholds();
        aboutElif();
        decides(
                "SC10037",
                "unit-23",
                "cut -22h",
                Map.of(
                        "kind", "WorkerAllocated",
                        "worker", "Jo Bell",
                        "role", "exploitation practitioner",
                        "phone", "01632 960310",
                        "since", almanac.date("-1d").toString()));
    }

    /** A level, a decision that not everybody shared, and what health is asked for. */
    private void aboutElif() {
        decides(
                "SC10042",
                "unit-20",
                "cut -21h",
                Map.of(
                        "kind", "RiskLevelSet",
                        "harmStatus", "AT_RISK",
                        "riskLevel", "MODERATE",
                        "narrative", "A safety plan is agreed; nobody knows yet whom she meets.",
                        "reviewDue", almanac.date("28d").toString(),
                        "agreedBy", new String[] {"social-care", "health"}));
        decides(
                "SC10042",
                "unit-21",
                "cut -21h",
                Map.of(
                        "kind", "DecisionRecorded",
                        "route", "ASSESSMENT",
                        "reason", "An exploitation assessment by her worker.",
                        "dissent", "The school asked for a strategy discussion.",
                        "childTold", true));
        decides(
                "SC10042",
                "unit-22",
                "cut -21h",
                Map.of(
                        "kind", "ActionRaised",
                        "action", "Name a nurse for her and her carer",
                        "owner", "health",
                        "due", almanac.date("2d").toString(),
                        "sourceMeeting", "daily briefing"));
    }

    private void socialCareAccepts() {
        decides(
                "SC10001",
                "unit-8",
                "-1d 10:00",
                Map.of(
                        "kind", "ActionAccepted",
                        "actionId", "unit-2",
                        "acceptedBy", "Priya Nandakumar",
                        "accepted", almanac.date("-1d").toString(),
                        "doneBy", almanac.date("1d").toString()));
    }

    /** A refusal to share is an event, with its reason and whoever decided. */
    private void theUnitWithholds() {
        decides(
                "SC10011",
                "unit-9",
                "-1d 10:00",
                Map.of(
                        "kind", "SharingDecided",
                        "outcome", "WITHHELD_DETRIMENT",
                        "recipient", "A landlord of the family",
                        "what", "whether the boy is known to the unit",
                        "reason", "the landlord is related to somebody whom the police have asked about",
                        "requested", almanac.date("-4d").toString(),
                        "due", almanac.date("1d").toString(),
                        "childInformed", "NOT_YET"));
    }

    /** The board asks for what the daily briefing asked for two hours before, in other small words. */
    private void boardAsks() {
        decides(
                "SC10001",
                "unit-7",
                "cut -20h",
                Map.of(
                        "kind", "ActionRaised",
                        "action", "Strategy discussion with officer in the case",
                        "owner", "social-care",
                        "due", almanac.date("3d").toString(),
                        "sourceMeeting", "Safeguarding Board"));
    }

    private void decides(String socialCareReference, String id, String when, Map<String, Object> decision) {
        Instant decidedAt = almanac.moment(when);
        manager.send(manager.request(desk + "/decisions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Caller.JSON.writeValueAsString(Map.of(
                        "childId",
                        new SubjectRef(Agency.SOCIAL_CARE, socialCareReference)
                                .ownChildId()
                                .toString(),
                        "id",
                        id,
                        "version",
                        1,
                        "decidedAt",
                        decidedAt.toString(),
                        "decision",
                        decision))))
                .build());
    }
}
