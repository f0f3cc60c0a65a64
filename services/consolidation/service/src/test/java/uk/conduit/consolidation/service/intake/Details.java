package uk.conduit.consolidation.service.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.schema.police.ChildsPart;
import uk.conduit.schema.police.InvestigationOpened;
import uk.conduit.schema.police.InvestigationStatus;
import uk.conduit.schema.police.MissingReported;
import uk.conduit.schema.shared.FeedCoverage;
import uk.conduit.schema.shared.RecordRetracted;
import uk.conduit.schema.socialcare.ContactReceived;
import uk.conduit.schema.socialcare.ReferralOpened;
import uk.conduit.schema.unit.IdentityConfirmed;
import uk.conduit.schema.unit.IdentityRejected;
import uk.conduit.schema.unit.SubjectReference;

/** What may happen, in the published language. */
public final class Details {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private Details() {}

    public static InvestigationOpened investigation(String reference) {
        return investigation(reference, InvestigationStatus.OPEN);
    }

    public static InvestigationOpened investigation(String reference, InvestigationStatus status) {
        return new InvestigationOpened(reference, ChildsPart.VICTIM, status, DAY);
    }

    public static ContactReceived contact(String id) {
        return new ContactReceived(id, "2A", "a neighbour rang", null);
    }

    static MissingReported missing(String reference, Instant lastSeen) {
        return new MissingReported(reference, "HIGH", lastSeen, "the station", null, null);
    }

    static ReferralOpened referral(String id, LocalDate day) {
        return new ReferralOpened(id, day, "6", "N1", null, false, null);
    }

    public static uk.conduit.schema.police.RecordCorrected corrected(Object replacement) {
        return new uk.conduit.schema.police.RecordCorrected("typed wrongly", List.of("status"), replacement);
    }

    public static RecordRetracted retracted() {
        return new RecordRetracted("another child");
    }

    public static FeedCoverage coverage(Instant from, Instant to, String... kinds) {
        return new FeedCoverage("records", List.of(kinds), from, to);
    }

    public static IdentityConfirmed same(SubjectRef one, SubjectRef other) {
        return new IdentityConfirmed(reference(one), reference(other), "known to both", "a.person");
    }

    static IdentityRejected different(SubjectRef one, SubjectRef other) {
        return new IdentityRejected(reference(one), reference(other), "twins", "a.person");
    }

    private static SubjectReference reference(SubjectRef subject) {
        return new SubjectReference(subject.agency().name(), subject.reference());
    }
}
