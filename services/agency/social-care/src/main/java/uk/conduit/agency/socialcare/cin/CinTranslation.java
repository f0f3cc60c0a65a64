package uk.conduit.agency.socialcare.cin;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.agency.socialcare.event.Codes;
import uk.conduit.agency.socialcare.event.Stated;
import uk.conduit.agency.socialcare.event.Statement;
import uk.conduit.agency.socialcare.reading.Days;
import uk.conduit.schema.socialcare.AssessmentAuthorised;
import uk.conduit.schema.socialcare.CaseClosed;
import uk.conduit.schema.socialcare.ChildDetailsRecorded;
import uk.conduit.schema.socialcare.ChildProtectionPlanEnded;
import uk.conduit.schema.socialcare.ChildProtectionPlanStarted;
import uk.conduit.schema.socialcare.ReferralOpened;
import uk.conduit.schema.socialcare.Section47Ended;
import uk.conduit.schema.socialcare.Section47Started;

/** Says what one record of a census means. */
final class CinTranslation {

    private final CinRecord record;
    private final Element element;
    private final Submission submission;
    private final SharedParts parts;
    private final Reading reading;

    CinTranslation(CinRecord record, Submission submission, SharedParts parts) {
        this.record = record;
        this.element = record.element();
        this.submission = submission;
        this.parts = parts;
        this.reading = Reading.asOf(record.extractedAt());
    }

    Translation translate() {
        return switch (record.kind()) {
            case DETAILS -> details();
            case REFERRAL -> referral();
            case CLOSURE -> closure();
            case ASSESSMENT -> assessment();
            case ENQUIRY_STARTED -> enquiryStarted();
            case ENQUIRY_ENDED -> enquiryEnded();
            case PROTECTION_STARTED -> protectionStarted();
            case PROTECTION_ENDED -> protectionEnded();
            case PLAN_DATES -> new Translation.NoEvent("the hub has no event for child-in-need plans");
            case PRE_PROCEEDINGS -> new Translation.NoEvent("the hub has no event for pre-proceedings");
        };
    }

    /** The census does not say when a child's details were recorded, only that they held when the extract was made. */
    private Translation details() {
        CensusPerson.read(record.child(), reading, parts);
        noteUnexpected(record.child().identifiers());
        noteUnexpected(record.child().characteristics());
        LocalDate today = record.extractedAt().atZone(Days.ZONE).toLocalDate();
        return event(today, new ChildDetailsRecorded(today));
    }

    private Translation referral() {
        LocalDate referred = requiredDay("CINreferralDate");
        YesNo noFurtherAction = YesNo.read(element.value("ReferralNFA"));
        if (noFurtherAction == YesNo.UNKNOWN_CODE) {
            reading.flag("ReferralNFA", Problem.UNKNOWN_CODE);
        }
        noteUnexpected(element);
        return event(
                referred,
                ReferralOpened.newBuilder()
                        .setReferralId(record.id())
                        .setReferralDate(referred)
                        .setSourceCode(code("ReferralSource", Codes.REFERRAL_SOURCE))
                        .setPrimaryNeed(code("PrimaryNeedCode", Codes.PRIMARY_NEED))
                        .setNoFurtherAction(noFurtherAction == YesNo.YES)
                        .build());
    }

    private Translation closure() {
        LocalDate closed = requiredDay("CINclosureDate");
        Stated.notBefore(reading, "CINclosureDate", closed, Days.read(element.value("CINreferralDate"), Days.ISO));
        String reason = code("ReasonForClosure", Codes.CLOSURE);
        String stated = Codes.ADOPTED.equals(reason) ? null : reason;
        return event(closed, new CaseClosed(record.id(), closed, stated));
    }

    private Translation assessment() {
        if (element.value("AssessmentAuthorisationDate") == null) {
            return new Translation.NoEvent("the assessment is not yet authorised");
        }
        LocalDate authorised = requiredDay("AssessmentAuthorisationDate");
        LocalDate started = reading.day("AssessmentActualStartDate", element.value("AssessmentActualStartDate"));
        if (started != null && started.isAfter(authorised)) {
            reading.flag("AssessmentActualStartDate", Problem.DATE_IMPOSSIBLE);
            started = null;
        }
        List<String> factors = factors();
        noteUnexpected(element);
        return event(authorised, new AssessmentAuthorised(record.id(), started, authorised, factors));
    }

    private List<String> factors() {
        Element identified = element.first("FactorsIdentifiedAtAssessment");
        if (identified == null) {
            return List.of();
        }
        noteUnexpected(identified);
        List<String> stated =
                identified.all("AssessmentFactors").map(Element::text).toList();
        return Stated.codes(reading, "AssessmentFactors", stated, Codes.FACTOR, Codes.NO_FACTOR);
    }

    private Translation enquiryStarted() {
        LocalDate started = requiredDay("S47ActualStartDate");
        noteUnexpected(element);
        return event(started, new Section47Started(enquiryId(), started));
    }

    /**
     * The census tells the end of an enquiry by its conference, or by saying that none was required; in the second case
     * it does not say when, and the start is the earliest it can have been.
     */
    private Translation enquiryEnded() {
        LocalDate started = Days.read(element.value("S47ActualStartDate"), Days.ISO);
        if (element.value("DateOfInitialCPC") == null) {
            LocalDate earliest = requiredDay("S47ActualStartDate");
            reading.flag("ICPCnotRequired", Problem.DATE_NOT_STATED);
            return event(earliest, new Section47Ended(enquiryId(), earliest, false, null));
        }
        LocalDate conference = requiredDay("DateOfInitialCPC");
        Stated.notBefore(reading, "DateOfInitialCPC", conference, started);
        return event(conference, new Section47Ended(enquiryId(), conference, true, conference));
    }

    private Translation protectionStarted() {
        LocalDate started = requiredDay("CPPstartDate");
        String category = code("InitialCategoryOfAbuse", Codes.ABUSE);
        noteUnexpected(element);
        return event(started, new ChildProtectionPlanStarted(planId(), started, category));
    }

    private Translation protectionEnded() {
        LocalDate ended = requiredDay("CPPendDate");
        Stated.notBefore(reading, "CPPendDate", ended, Days.read(element.value("CPPstartDate"), Days.ISO));
        String category = code("LatestCategoryOfAbuse", Codes.ABUSE);
        return event(ended, new ChildProtectionPlanEnded(planId(), ended, category));
    }

    /** The start and the end are two records of one enquiry. */
    private String enquiryId() {
        return record.id().substring(0, record.id().lastIndexOf('/'));
    }

    private String planId() {
        return enquiryId();
    }

    private LocalDate requiredDay(String name) {
        return Stated.requiredDay(reading, name, element.value(name), Days.ISO);
    }

    private @Nullable String code(String name, Set<String> known) {
        return reading.code(name, element.value(name), known);
    }

    private void noteUnexpected(Element part) {
        if (part.holdsStrayText() || Shape.holdsUnknown(part)) {
            reading.flag(part.name(), Problem.UNEXPECTED);
        }
    }

    private Translation event(LocalDate day, SpecificRecord detail) {
        // What is imperfect about the child stands on the child's own record alone.
        Reading ofTheChild = Reading.asOf(record.extractedAt());
        Statement statement = new Statement(
                record.id(),
                record.extractedAt().toEpochMilli(),
                Occurred.on(day),
                CensusPerson.read(record.child(), ofTheChild, parts),
                detail,
                reading,
                Statement.More.NOTHING);
        return statement.event(submission, parts);
    }
}
