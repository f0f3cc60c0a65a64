package uk.conduit.agency.socialcare.daily;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.socialcare.event.Codes;
import uk.conduit.agency.socialcare.event.Stated;
import uk.conduit.agency.socialcare.reading.Days;
import uk.conduit.schema.shared.Contact;
import uk.conduit.schema.shared.RestrictedItemExists;
import uk.conduit.schema.socialcare.AllocationChanged;
import uk.conduit.schema.socialcare.AssessmentAuthorised;
import uk.conduit.schema.socialcare.CaseClosed;
import uk.conduit.schema.socialcare.ChildDetailsRecorded;
import uk.conduit.schema.socialcare.ChildProtectionPlanEnded;
import uk.conduit.schema.socialcare.ChildProtectionPlanStarted;
import uk.conduit.schema.socialcare.ContactReceived;
import uk.conduit.schema.socialcare.ReferralOpened;
import uk.conduit.schema.socialcare.Section47Ended;
import uk.conduit.schema.socialcare.Section47Started;

/** What an object says, by the kind of statement it makes. */
final class DailyDetail {

    private final DailyRecord record;
    private final Fields fields;
    private final SharedParts parts;
    private final Instant extractedAt;

    DailyDetail(DailyRecord record, Fields fields, SharedParts parts, Instant extractedAt) {
        this.record = record;
        this.fields = fields;
        this.parts = parts;
        this.extractedAt = extractedAt;
    }

    /** What it says; null if it does not say it yet. */
    @Nullable
    Said said() {
        noteUnexpected();
        return switch (record.kind()) {
            case DETAILS -> details();
            case CONTACT -> contact();
            case REFERRAL -> referral();
            case CLOSURE -> closure();
            case ALLOCATION -> allocation();
            case ASSESSMENT -> assessment();
            case ENQUIRY_STARTED -> enquiryStarted();
            case ENQUIRY_ENDED -> enquiryEnded();
            case PROTECTION_STARTED -> protectionStarted();
            case PROTECTION_ENDED -> protectionEnded();
            case PLACEMENT -> new PlacementDetail(id(), fields).said();
            case STRATEGY, EXPLOITATION -> new ExploitationDetail(id(), fields).said(record.kind());
            case MISSING, INTERVIEW_OFFERED, INTERVIEW_HELD -> new MissingDetail(id(), fields).said(record.kind());
            case RESTRICTED -> restricted();
            case HEALTH, CARE_PLAN, ADOPTION, CARE_LEAVER -> null;
        };
    }

    /** An object that makes several statements is looked over once; an episode where it is taken apart. */
    private void noteUnexpected() {
        Part part = record.kind().part();
        boolean corrects = record.act() instanceof DailyRecord.Corrects;
        if (corrects || (part != Part.EPISODE && record.kind().onlyWith() == null)) {
            fields.noteUnexpected(KnownFields.of(part), part.field());
        }
    }

    private String id() {
        return record.objectId();
    }

    private Said details() {
        LocalDate today = extractedAt.atZone(Days.ZONE).toLocalDate();
        return new Said(Occurred.on(today), new ChildDetailsRecorded(today));
    }

    private Said contact() {
        Occurred received = fields.text("received_at") == null
                ? Occurred.on(fields.requiredDay("received_on"))
                : Occurred.at(fields.requiredMoment("received_at"));
        String source = fields.code("source_code", Codes.REFERRAL_SOURCE);
        return new Said(received, new ContactReceived(id(), source, fields.text("reason"), fields.text("outcome")));
    }

    private Said referral() {
        LocalDate referred = fields.requiredDay("referral_date");
        Instant received = fields.moment("referral_received_at");
        ReferralOpened referral = ReferralOpened.newBuilder()
                .setReferralId(id())
                .setReferralDate(referred)
                .setSourceCode(fields.code("referral_source", Codes.REFERRAL_SOURCE))
                .setPrimaryNeed(fields.code("primary_need", Codes.PRIMARY_NEED))
                .setPriorReferrals12Months(fields.number("prior_referrals_12m"))
                .setNoFurtherAction(Boolean.TRUE.equals(fields.truth("referral_no_further_action_flag")))
                .setPoliceInvestigation(PoliceQuery.read(fields))
                .build();
        return new Said(received == null ? Occurred.on(referred) : Occurred.at(received), referral);
    }

    private Said closure() {
        LocalDate closed = fields.requiredDay("closure_date");
        Stated.notBefore(fields.reading(), "closure_date", closed, Days.read(fields.text("referral_date"), Days.ISO));
        String reason = fields.code("closure_reason", Codes.CLOSURE);
        return new Said(
                Occurred.on(closed), new CaseClosed(id(), closed, Codes.ADOPTED.equals(reason) ? null : reason));
    }

    private Said allocation() {
        LocalDate since = fields.requiredDay("start_date");
        LocalDate until = end(since);
        String name = fields.text("name");
        String phone = fields.text("phone");
        String stated = fields.text("team");
        String team = stated == null ? parts.contact().getTeam() : stated;
        Contact contact = name == null && phone == null && stated == null
                ? null
                : new Contact(team, "allocated worker", name, phone);
        return new Said(Occurred.on(since), new AllocationChanged(id(), name, team, phone, since, until), contact);
    }

    private @Nullable Said assessment() {
        if (fields.text("authorisation_date") == null) {
            return null;
        }
        LocalDate authorised = fields.requiredDay("authorisation_date");
        LocalDate started = fields.day("start_date");
        if (started != null && started.isAfter(authorised)) {
            fields.reading().flag("start_date", Problem.DATE_IMPOSSIBLE);
            started = null;
        }
        return new Said(
                Occurred.on(authorised),
                new AssessmentAuthorised(
                        id(),
                        started,
                        authorised,
                        Stated.codes(
                                fields.reading(), "factors", fields.texts("factors"), Codes.FACTOR, Codes.NO_FACTOR)));
    }

    private Said enquiryStarted() {
        LocalDate started = fields.requiredDay("start_date");
        return new Said(Occurred.on(started), new Section47Started(id(), started));
    }

    private Said enquiryEnded() {
        LocalDate ended = endedAfterItBegan();
        // The conference may still be to come.
        LocalDate conference = fields.reading().plannedDay("icpc_date", fields.text("icpc_date"));
        Boolean required = fields.truth("icpc_required_flag");
        return new Said(Occurred.on(ended), new Section47Ended(id(), ended, required, conference));
    }

    private Said protectionStarted() {
        LocalDate started = fields.requiredDay("start_date");
        return new Said(
                Occurred.on(started),
                new ChildProtectionPlanStarted(id(), started, fields.code("category", Codes.ABUSE)));
    }

    private Said protectionEnded() {
        LocalDate ended = endedAfterItBegan();
        return new Said(
                Occurred.on(ended), new ChildProtectionPlanEnded(id(), ended, fields.code("category", Codes.ABUSE)));
    }

    private Said restricted() {
        LocalDate since = fields.requiredDay("since");
        Contact contact = parts.contact(fields.text("ask_team"), null, null, fields.text("ask_phone"));
        return new Said(Occurred.on(since), new RestrictedItemExists(id(), since), contact);
    }

    private @Nullable LocalDate end(LocalDate since) {
        return Stated.end(fields.reading(), "end_date", fields.text("end_date"), Days.ISO, since);
    }

    private LocalDate endedAfterItBegan() {
        LocalDate ended = fields.requiredDay("end_date");
        Stated.notBefore(fields.reading(), "end_date", ended, Days.read(fields.text("start_date"), Days.ISO));
        return ended;
    }
}
