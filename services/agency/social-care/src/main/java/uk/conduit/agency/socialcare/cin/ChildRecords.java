package uk.conduit.agency.socialcare.cin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.socialcare.cin.CinRecord.Kind;
import uk.conduit.agency.socialcare.reading.ChildReference;
import uk.conduit.agency.socialcare.reading.Days;

/** Takes one {@code Child} element apart into its records. */
final class ChildRecords {

    private final String place;
    private final CinChild child;
    private final Instant extractedAt;
    private final List<Decoded<CinRecord>> records = new ArrayList<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final Map<String, Integer> siblings = new HashMap<>();

    private ChildRecords(String place, CinChild child, Instant extractedAt) {
        this.place = place;
        this.child = child;
        this.extractedAt = extractedAt;
    }

    /** The records of a child that stands at this place. */
    static List<Decoded<CinRecord>> of(Element child, String place, Instant extractedAt) {
        Element identifiers = child.first("ChildIdentifiers");
        String reference = ChildReference.read(identifiers == null ? null : identifiers.value("LAchildID"));
        if (reference == null) {
            return List.of(new Decoded.Unreadable<>(
                    place, "LAchildID is missing or is no reference, so nothing of this child can be used"));
        }
        ChildRecords taken = new ChildRecords(place, CinChild.of(reference, child), extractedAt);
        taken.takeApart(child);
        return taken.records;
    }

    private void takeApart(Element whole) {
        for (Element part : whole.children()) {
            switch (part.name()) {
                case "ChildIdentifiers" ->
                    found(Kind.DETAILS, place + "/ChildIdentifiers", key("details"), whole, child.identifiers());
                case "ChildCharacteristics" -> {
                    // Who the child is stands in two elements and is one record.
                }
                case "CINdetails" -> episode(part, numbered(place, "CINdetails"));
                default -> unknown(place);
            }
        }
    }

    private void episode(Element episode, String at) {
        String referral = key("referral/" + day(episode.value("CINreferralDate")));
        found(Kind.REFERRAL, at, referral, episode, episode);
        if (episode.value("CINclosureDate") != null || episode.value("ReasonForClosure") != null) {
            found(Kind.CLOSURE, at + "/CINclosureDate", referral + "/closure", episode, episode);
        }
        for (Element part : episode.children()) {
            if (!Shape.EPISODE_VALUES.contains(part.name())) {
                part(part, episode, at);
            }
        }
    }

    private void part(Element part, Element episode, String at) {
        if (!Shape.PARTS.contains(part.name())) {
            unknown(at);
            return;
        }
        String here = numbered(at, part.name());
        switch (part.name()) {
            case Shape.ASSESSMENT -> found(Kind.ASSESSMENT, here, key(assessment(part)), episode, part);
            case Shape.PLAN_DATES -> found(Kind.PLAN_DATES, here, key("plan"), episode, part);
            case Shape.PRE_PROCEEDINGS -> found(Kind.PRE_PROCEEDINGS, here, key("pre-proceedings"), episode, part);
            case Shape.ENQUIRY -> enquiry(part, episode, here);
            default -> protection(part, episode, here);
        }
    }

    private void enquiry(Element enquiry, Element episode, String at) {
        String id = key("section-47/" + day(enquiry.value("S47ActualStartDate")));
        found(Kind.ENQUIRY_STARTED, at, id + "/started", episode, enquiry);
        boolean notRequired = YesNo.read(enquiry.value("ICPCnotRequired")) == YesNo.YES;
        if (enquiry.value("DateOfInitialCPC") != null) {
            found(Kind.ENQUIRY_ENDED, at + "/DateOfInitialCPC", id + "/ended", episode, enquiry);
        } else if (notRequired) {
            found(Kind.ENQUIRY_ENDED, at + "/ICPCnotRequired", id + "/ended", episode, enquiry);
        }
    }

    private void protection(Element plan, Element episode, String at) {
        String id = key("protection-plan/" + day(plan.value("CPPstartDate")));
        found(Kind.PROTECTION_STARTED, at, id + "/started", episode, plan);
        if (plan.value("CPPendDate") != null) {
            found(Kind.PROTECTION_ENDED, at + "/CPPendDate", id + "/ended", episode, plan);
        }
    }

    private void found(Kind kind, String at, String id, Element episode, Element element) {
        CinRecord record =
                new CinRecord(kind, "cin/" + child.reference() + "/" + id, child, episode, element, extractedAt);
        records.add(new Decoded.Found<>(at, record));
    }

    private void unknown(String at) {
        records.add(new Decoded.Unreadable<>(at, "The census has no such element here"));
    }

    private static String assessment(Element assessment) {
        String started = assessment.value("AssessmentActualStartDate");
        return Days.read(started, Days.ISO) == null
                ? "assessment/authorised-" + day(assessment.value("AssessmentAuthorisationDate"))
                : "assessment/" + day(started);
    }

    private static String day(@Nullable String stated) {
        LocalDate day = Days.read(stated, Days.ISO);
        return day == null ? "undated" : day.toString();
    }

    /** The natural key, with an ordinal only where the child has two of them. */
    private String key(String natural) {
        int count = keys.merge(natural, 1, Integer::sum);
        return count == 1 ? natural : natural + "/" + count;
    }

    private String numbered(String parent, String name) {
        String path = parent + "/" + name;
        return path + "[" + siblings.merge(path, 1, Integer::sum) + "]";
    }
}
