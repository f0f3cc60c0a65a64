package uk.conduit.agency.socialcare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import uk.conduit.agency.core.DoorProfile;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.messaging.publish.PublishedLanguage;
import uk.conduit.schema.shared.ChildInformed;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.LawfulBasis;
import uk.conduit.schema.shared.SharingDecision;

/** What tests send, and the door they send it to. */
public final class Sent {

    /** When the extracts of the tests were made. */
    public static final Instant EXTRACTED = Instant.parse("2026-11-23T06:00:00Z");

    /** When they arrive. */
    public static final Instant RECEIVED = Instant.parse("2026-11-23T06:05:00Z");

    private Sent() {}

    /** A submission whose extract was made at the usual time. */
    public static Submission submission() {
        return new Submission(Agency.SOCIAL_CARE, "case-system", EXTRACTED, RECEIVED);
    }

    /** A submission whose sender does not say when the extract was made. */
    public static Submission submissionWithoutTime() {
        return new Submission(Agency.SOCIAL_CARE, "case-system", null, RECEIVED);
    }

    /** The parts a door in a sandbox gives its events. */
    public static SharedParts parts() {
        PublishedLanguage.trust();
        LawfulBasis basis = LawfulBasis.newBuilder()
                .setArticle6("6(1)(e)")
                .setArticle9("9(2)(g)")
                .setSchedule1Paragraph("18")
                .setAgreement("isa-2026-01")
                .setDecision(SharingDecision.SHARED)
                .setChildInformed(ChildInformed.NOT_YET)
                .build();
        return new SharedParts(new DoorProfile(
                Agency.SOCIAL_CARE,
                new Contact("Children's social care front door", null, null, "01632 960000"),
                new Contact("Safeguarding contact", null, null, "01632 960000"),
                basis,
                "Children's social care",
                NhsNumber.Range.ISSUED_AND_TEST));
    }

    /** A sample file, as it is. */
    public static byte[] file(String name) {
        try (InputStream file = Sent.class.getResourceAsStream("/social-care/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** Text as bytes. */
    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
