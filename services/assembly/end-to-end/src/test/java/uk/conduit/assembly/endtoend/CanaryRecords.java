package uk.conduit.assembly.endtoend;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Records of each agency that are full of canaries. A new kind of door is a line here. */
final class CanaryRecords {

    /** Which agencies there are, and what their doors read. */
    static final Map<String, String> MEDIA_TYPES = new TreeMap<>(Map.of(
            "social-care", "application/vnd.dfe.csc-daily+json",
            "police", "application/vnd.conduit.police+json",
            "education", "application/vnd.conduit.education+json",
            "health", "application/vnd.conduit.health+json",
            "voluntary", "application/vnd.conduit.voluntary+json",
            "adult-social-care", "application/vnd.conduit.adult-social-care+json"));

    /** What else a door reads, as text that is none of it. */
    static final Map<String, List<String>> OTHER_MEDIA_TYPES = Map.of(
            "social-care",
                    List.of(
                            "application/vnd.dfe.cin-census+xml",
                            "application/vnd.dfe.ssda903-header+csv",
                            "application/vnd.dfe.ssda903-missing+csv"),
            "education", List.of("application/vnd.dfe.school-census-pupils+csv"),
            "health", List.of("application/fhir+json"));

    private static final String DAY = "2026-01-15";
    private static final String MOMENT = "2026-01-15T09:00:00Z";

    private CanaryRecords() {}

    /** A record that the agency's door accepts. */
    static String accepted(String agency, Canaries canaries) {
        return json(List.of(agency.equals("social-care") ? daily(canaries) : record(agency, canaries)));
    }

    /** Records of which each is refused for a reason of its own, with a canary at the very place of the fault. */
    static String refused(String agency, Canaries canaries) {
        return agency.equals("social-care")
                ? json(List.of(
                        daily(canaries, Map.of(canaries.handle(), canaries.text())),
                        daily(canaries, Map.of("la_child_id", Map.of("name", canaries.family()))),
                        daily(canaries, Map.of("child_details", canaries.text()))))
                : json(List.of(
                        with(record(agency, canaries), canaries.handle(), canaries.text()),
                        with(record(agency, canaries), "kind", canaries.text()),
                        with(record(agency, canaries), "version", canaries.nhsNumber() + "x"),
                        with(record(agency, canaries), "recordedAt", canaries.phone()),
                        with(record(agency, canaries), "assertion", canaries.family()),
                        with(record(agency, canaries), "child", Map.of(canaries.given(), canaries.family()))));
    }

    /** What is no record at all, and breaks off in the middle of a name. */
    static String malformed(String agency, Canaries canaries) {
        String whole = accepted(agency, canaries);
        return whole.substring(0, whole.lastIndexOf(canaries.family()) + 5) + "\u0000" + canaries.text();
    }

    private static Map<String, Object> daily(Canaries canaries) {
        return daily(canaries, Map.of());
    }

    private static Map<String, Object> daily(Canaries canaries, Map<String, Object> instead) {
        Map<String, Object> child = new TreeMap<>(Map.of(
                "la_child_id", "SC-" + canaries.mark(),
                "child_details",
                        Map.of(
                                "first_name", canaries.given(),
                                "surname", canaries.family(),
                                "date_of_birth", "2012-02-03",
                                "sex", "F",
                                "postcode", canaries.postcode(),
                                "nhs_number", canaries.nhsNumber(),
                                "unique_pupil_number", canaries.upn()),
                "contacts",
                        List.of(Map.of(
                                "contact_id",
                                "C-" + canaries.mark(),
                                "received_at",
                                MOMENT,
                                "source_code",
                                "1A",
                                "reason",
                                everything(canaries)))));
        child.putAll(instead);
        return child;
    }

    private static Map<String, Object> record(String agency, Canaries canaries) {
        return new TreeMap<>(Map.of(
                "kind", kind(agency),
                "recordId", "CAN-" + canaries.mark(),
                "version", 1,
                "recordedAt", MOMENT,
                "child",
                        Map.of(
                                "reference", "CH-" + canaries.mark(),
                                "names",
                                        List.of(Map.of(
                                                "use", "CURRENT",
                                                "given", canaries.given(),
                                                "family", canaries.family())),
                                "dateOfBirth", "2012-02-03",
                                "sex", "F",
                                "postcode", canaries.postcode(),
                                "nhsNumber", canaries.nhsNumber(),
                                "upn", canaries.upn()),
                "links",
                        List.of(
                                link("VEHICLE", "SEEN_IN", canaries.vehicle()),
                                link("PHONE", "MESSAGED_BY", canaries.phone()),
                                link("HANDLE", "MESSAGED_BY", canaries.handle()),
                                link("ADDRESS", "FOUND_AT", canaries.street())),
                "contact", Map.of("team", "A team", "name", canaries.family(), "phone", canaries.phone()),
                "detail", detail(agency, canaries)));
    }

    private static Map<String, Object> link(String kind, String role, String value) {
        return Map.of("kind", kind, "role", role, "value", value);
    }

    private static String kind(String agency) {
        return switch (agency) {
            case "police" -> "intelligence";
            case "health" -> "mental-health-risk";
            case "adult-social-care" -> "transition-alert";
            default -> "concern";
        };
    }

    private static Map<String, Object> detail(String agency, Canaries canaries) {
        String reference = "REF-" + canaries.mark();
        String text = everything(canaries);
        return switch (agency) {
            case "police" ->
                Map.of("reference", reference, "source", 2, "assessment", "B", "handling", "P", "sanitisedText", text);
            case "education" -> Map.of("reference", reference, "category", canaries.street(), "text", text);
            case "health" -> Map.of("reference", reference, "identified", DAY, "text", text);
            case "voluntary" -> Map.of("reference", reference, "what", text, "where", canaries.street());
            case "adult-social-care" -> Map.of("reference", reference, "raised", DAY, "likelyNeeds", text);
            default -> throw new IllegalArgumentException("No detail is written for " + agency);
        };
    }

    /** All of them in one text. */
    static String everything(Canaries canaries) {
        return String.join(
                " ", canaries.text(), canaries.phone(), canaries.street(), canaries.vehicle(), canaries.handle());
    }

    private static Map<String, Object> with(Map<String, Object> record, String field, Object value) {
        Map<String, Object> changed = new TreeMap<>(record);
        changed.put(field, value);
        return changed;
    }

    private static String json(List<Map<String, Object>> records) {
        return JsonMapper.shared().writeValueAsString(records);
    }
}
