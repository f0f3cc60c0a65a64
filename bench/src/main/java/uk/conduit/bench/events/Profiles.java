package uk.conduit.bench.events;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.conduit.agency.core.DoorProfile;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.messaging.publish.PublishedLanguage;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.LawfulBasis;

/** What is the same in all that an agency sends. */
final class Profiles {

    private static final Map<Agency, SharedParts> PARTS = new ConcurrentHashMap<>();

    private Profiles() {}

    static SharedParts parts(Agency agency) {
        return PARTS.computeIfAbsent(agency, Profiles::made);
    }

    private static SharedParts made(Agency agency) {
        PublishedLanguage.trust();
        Contact contact = new Contact("Example duty desk of " + agency, "duty worker", null, "01632 960100");
        LawfulBasis basis = LawfulBasis.newBuilder()
                .setArticle6("6(1)(e)")
                .setArticle9("9(2)(g)")
                .setSchedule1Paragraph("18")
                .setAgreement("isa-2026-01")
                .build();
        return new SharedParts(new DoorProfile(
                agency, contact, contact, basis, "originator of " + agency, NhsNumber.Range.ISSUED_AND_TEST));
    }
}
