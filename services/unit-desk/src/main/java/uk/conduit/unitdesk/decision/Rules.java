package uk.conduit.unitdesk.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.unit.SharingOutcome;

/**
 * What a decision must hold to be one: a level with a narrative and a day on which it is looked at again, an action with
 * somebody who owes it. Dates are judged by the day of the decision, so that a request sent again is judged alike.
 */
final class Rules {

    private static final int LONGEST_NARRATIVE = 20_000;
    private static final int LONGEST_WORDS = 2_000;
    private static final Pattern RECORD_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final List<Fault> faults = new ArrayList<>();
    private final LocalDate day;

    private Rules(LocalDate day) {
        this.day = day;
    }

    /** Everything that is wrong with a request; empty if nothing is. */
    static List<Fault> faults(Request request, Instant now) {
        Instant decidedAt = request.decidedAt().orElse(now);
        Rules rules = new Rules(decidedAt.atZone(LONDON).toLocalDate());
        rules.envelope(request, decidedAt, now);
        switch (request) {
            case Request.AboutChild it -> rules.decision("decision", it.decision());
            case Request.AboutIdentity it -> rules.identity(it);
        }
        return List.copyOf(rules.faults);
    }

    private void envelope(Request request, Instant decidedAt, Instant now) {
        request.id().ifPresent(id -> {
            require(
                    "id",
                    RECORD_ID.matcher(id).matches(),
                    "is up to 64 letters, digits, dots, hyphens and underscores");
            // Without it the second sending would be another statement under the same id.
            require("decidedAt", request.decidedAt().isPresent(), "must be given together with id");
        });
        request.version().ifPresent(version -> require("version", version >= 1, "is 1 or more"));
        require("decidedAt", !decidedAt.isAfter(now.plus(CLOCKS_DIFFER)), "is in the future");
    }

    private void identity(Request.AboutIdentity it) {
        reference("one", it.one());
        reference("other", it.other());
        require("other", !it.one().equals(it.other()), "is the same reference as one");
        words("reason", it.reason(), LONGEST_WORDS);
    }

    private void reference(String field, Request.Reference reference) {
        agency(field + ".agency", reference.agency());
        words(field + ".reference", reference.reference(), LONGEST_WORDS);
    }

    private void decision(String at, Decision decision) {
        switch (decision) {
            case Decision.RiskLevelSet it -> {
                words(at + ".narrative", it.narrative(), LONGEST_NARRATIVE);
                require(at + ".reviewDue", it.reviewDue().isAfter(day), "is not after the day of the decision");
                it.agreedBy().forEach(agency -> agency(at + ".agreedBy", agency));
            }
            case Decision.DecisionRecorded it -> {
                words(at + ".reason", it.reason(), LONGEST_WORDS);
                it.dissent().ifPresent(dissent -> words(at + ".dissent", dissent, LONGEST_WORDS));
            }
            case Decision.ActionRaised it -> {
                words(at + ".action", it.action(), LONGEST_WORDS);
                words(at + ".sourceMeeting", it.sourceMeeting(), LONGEST_WORDS);
                agency(at + ".owner", it.owner());
                it.ownerName().ifPresent(name -> words(at + ".ownerName", name, LONGEST_WORDS));
                require(at + ".due", !it.due().isBefore(day), "is before the day of the decision");
            }
            case Decision.ActionCompleted it -> {
                words(at + ".actionId", it.actionId(), LONGEST_WORDS);
                it.outcome().ifPresent(outcome -> words(at + ".outcome", outcome, LONGEST_WORDS));
                require(at + ".completed", !it.completed().isAfter(day), "is after the day of the decision");
            }
            case Decision.ActionAccepted it -> {
                words(at + ".actionId", it.actionId(), LONGEST_WORDS);
                words(at + ".acceptedBy", it.acceptedBy(), LONGEST_WORDS);
                require(at + ".accepted", !it.accepted().isAfter(day), "is after the day of the decision");
                it.doneBy()
                        .ifPresent(doneBy ->
                                require(at + ".doneBy", !doneBy.isBefore(it.accepted()), "is before it was accepted"));
            }
            case Decision.SharingDecided it -> sharing(at, it);
            case Decision.WorkerAllocated it -> {
                words(at + ".worker", it.worker(), LONGEST_WORDS);
                it.role().ifPresent(role -> words(at + ".role", role, LONGEST_WORDS));
                it.phone().ifPresent(phone -> words(at + ".phone", phone, LONGEST_WORDS));
            }
            case Decision.RecordCorrected it -> {
                words(at + ".reason", it.reason(), LONGEST_WORDS);
                decision(at + ".replacement", it.replacement());
            }
            case Decision.RecordRetracted it -> words(at + ".reason", it.reason(), LONGEST_WORDS);
        }
    }

    /** Whether to share is decided with a reason, and a condition that nobody states binds nobody. */
    private void sharing(String at, Decision.SharingDecided it) {
        words(at + ".recipient", it.recipient(), LONGEST_WORDS);
        words(at + ".what", it.what(), LONGEST_WORDS);
        words(at + ".reason", it.reason(), LONGEST_WORDS);
        it.conditions().ifPresent(conditions -> words(at + ".conditions", conditions, LONGEST_WORDS));
        boolean conditional = it.outcome() == SharingOutcome.CONDITIONAL;
        require(
                at + ".conditions",
                it.conditions().isPresent() == conditional,
                conditional ? "is missing" : "stands only beside the outcome CONDITIONAL");
        it.requested()
                .ifPresent(requested ->
                        require(at + ".requested", !requested.isAfter(day), "is after the day of the decision"));
        it.due()
                .ifPresent(due -> require(
                        at + ".due",
                        it.requested()
                                .filter(requested -> !due.isBefore(requested))
                                .isPresent(),
                        "stands only beside requested, and is not before it"));
    }

    private void words(String field, String text, int longest) {
        require(field, !text.isBlank(), "is empty");
        require(field, text.length() <= longest, "is longer than " + longest + " characters");
    }

    private void agency(String field, String name) {
        try {
            Agency agency = new Agency(name);
            require(field, agency.name().length() <= LONGEST_WORDS, "is too long");
        } catch (IllegalArgumentException noName) {
            require(field, false, "is not an agency's name, such as social-care");
        }
    }

    private void require(String field, boolean holds, String otherwise) {
        if (!holds) {
            faults.add(new Fault(field, otherwise));
        }
    }
}
