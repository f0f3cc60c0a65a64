package uk.conduit.unitdesk.decision;

import java.time.ZoneId;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.RecordRetracted;
import uk.conduit.schema.unit.ActionAccepted;
import uk.conduit.schema.unit.ActionCompleted;
import uk.conduit.schema.unit.ActionRaised;
import uk.conduit.schema.unit.DecisionRecorded;
import uk.conduit.schema.unit.IdentityConfirmed;
import uk.conduit.schema.unit.IdentityRejected;
import uk.conduit.schema.unit.RecordCorrected;
import uk.conduit.schema.unit.RiskLevelSet;
import uk.conduit.schema.unit.SharingDecided;
import uk.conduit.schema.unit.SubjectReference;
import uk.conduit.schema.unit.WorkerAllocated;

/**
 * What an event says: its detail, who may see it, and whether it is somebody's professional opinion or a fact.
 *
 * @param detail the detail in the published language
 * @param profile who may see it
 * @param opinion whether it is a professional's opinion
 */
record Content(SpecificRecord detail, Profile profile, boolean opinion) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static Content of(Request request, Publication publication) {
        return switch (request) {
            case Request.AboutChild it -> of(it.decision(), publication);
            case Request.AboutIdentity it -> identity(it, publication.author().signature());
        };
    }

    private static Content of(Decision decision, Publication publication) {
        return switch (decision) {
            case Decision.Statement it -> statement(it, publication);
            case Decision.RecordCorrected it -> {
                Content replacement = statement(it.replacement(), publication);
                yield new Content(
                        new RecordCorrected(it.reason(), List.copyOf(it.fields()), replacement.detail()),
                        replacement.profile(),
                        replacement.opinion());
            }
            case Decision.RecordRetracted it -> fact(new RecordRetracted(it.reason()), Profile.CORE_FACT);
        };
    }

    private static Content statement(Decision.Statement statement, Publication publication) {
        String author = publication.author().signature();
        String id = publication.record().recordId();
        return switch (statement) {
            case Decision.RiskLevelSet it ->
                opinion(
                        new RiskLevelSet(
                                it.harmStatus(), it.riskLevel(), it.narrative(), it.reviewDue(), author, it.agreedBy()),
                        Profile.NARRATIVE);
            case Decision.DecisionRecorded it ->
                opinion(
                        new DecisionRecorded(
                                id,
                                it.route(),
                                it.reason(),
                                author,
                                it.dissent().orElse(null),
                                it.childTold().orElse(null)),
                        Profile.NARRATIVE);
            case Decision.ActionRaised it ->
                fact(
                        new ActionRaised(
                                id, it.action(), it.owner(), it.ownerName().orElse(null), it.due(), it.sourceMeeting()),
                        Profile.CORE_FACT);
            case Decision.ActionCompleted it ->
                fact(
                        new ActionCompleted(
                                it.actionId(), it.completed(), it.outcome().orElse(null)),
                        Profile.CORE_FACT);
            case Decision.ActionAccepted it ->
                fact(
                        new ActionAccepted(
                                it.actionId(),
                                it.acceptedBy(),
                                it.accepted(),
                                it.doneBy().orElse(null)),
                        Profile.CORE_FACT);
            case Decision.SharingDecided it -> opinion(sharing(it, publication), Profile.NARRATIVE);
            case Decision.WorkerAllocated it ->
                fact(
                        new WorkerAllocated(
                                it.worker(), it.role().orElse(null), it.phone().orElse(null), it.since()),
                        Profile.POINTER);
        };
    }

    private static SharingDecided sharing(Decision.SharingDecided it, Publication publication) {
        return SharingDecided.newBuilder()
                .setDecisionId(publication.record().recordId())
                .setOutcome(it.outcome())
                .setRecipient(it.recipient())
                .setWhat(it.what())
                .setReason(it.reason())
                .setDecidedBy(publication.author().signature())
                .setDecided(publication.decidedAt().atZone(LONDON).toLocalDate())
                .setConditions(it.conditions().orElse(null))
                .setRequested(it.requested().orElse(null))
                .setDue(it.due().orElse(null))
                .setChildInformed(it.childInformed())
                .build();
    }

    private static Content identity(Request.AboutIdentity it, String author) {
        SubjectReference one = new SubjectReference(it.one().agency(), it.one().reference());
        SubjectReference other =
                new SubjectReference(it.other().agency(), it.other().reference());
        return opinion(
                switch (it.verdict()) {
                    case SAME -> new IdentityConfirmed(one, other, it.reason(), author);
                    case NOT_SAME -> new IdentityRejected(one, other, it.reason(), author);
                },
                Profile.CORE_FACT);
    }

    private static Content opinion(SpecificRecord detail, Profile profile) {
        return new Content(detail, profile, true);
    }

    private static Content fact(SpecificRecord detail, Profile profile) {
        return new Content(detail, profile, false);
    }
}
