package uk.conduit.consolidation.model.briefing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.indicator.Indicator;

/**
 * Words for the codes of the children-in-need census, the looked-after children return and the school census (Department
 * for Education). A code that is not listed is shown as it
 * is: the lists change from year to year, and a child does not wait for them.
 */
final class Codes {

    private static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("1A", "family member, relative or carer"),
            Map.entry("1B", "acquaintance"),
            Map.entry("1C", "self"),
            Map.entry("1D", "other individual"),
            Map.entry("2A", "school"),
            Map.entry("2B", "education services"),
            Map.entry("3A", "GP"),
            Map.entry("3B", "health visitor"),
            Map.entry("3C", "school nurse"),
            Map.entry("3D", "other primary health services"),
            Map.entry("3E", "A&E"),
            Map.entry("3F", "other health services"),
            Map.entry("4", "housing"),
            Map.entry("5A", "local authority social care"),
            Map.entry("5B", "local authority, other internal"),
            Map.entry("5C", "another local authority"),
            Map.entry("6", "police"),
            Map.entry("7", "other legal agency"),
            Map.entry("8", "other"),
            Map.entry("9", "anonymous"),
            Map.entry("10", "not known"));

    private static final Map<String, String> NEEDS = Map.of(
            "N1", "abuse or neglect",
            "N2", "child's disability or illness",
            "N3", "parent's disability or illness",
            "N4", "family in acute stress",
            "N5", "family dysfunction",
            "N6", "socially unacceptable behaviour",
            "N7", "low income",
            "N8", "absent parenting",
            "N9", "cases other than children in need",
            "N0", "not stated");

    /** Measures that disrupt exploitation or protect from it. */
    private static final Map<String, String> MEASURES = Map.of(
            "CAWN", "child abduction warning notice",
            "SRO", "sexual risk order",
            "SHPO", "sexual harm prevention order",
            "STPO", "slavery and trafficking prevention order",
            "STRO", "slavery and trafficking risk order",
            "CLOSURE_ORDER", "closure order",
            "HOTEL_INFORMATION", "request for information from a hotel",
            "LICENSING_REVIEW", "review of a licence",
            "RECOVERY_ORDER", "recovery order",
            "NRM_REFERRAL", "referral to the national referral mechanism");

    /** The factors that matter to the unit (domain: exploitation, missing, trafficking, gangs, sexual abuse). */
    private static final Map<String, String> FACTORS = Map.of(
            "10A", "going missing",
            "11A", "child sexual exploitation",
            "12A", "trafficking",
            "13A", "gangs",
            "15A", "self-harm",
            "19B", "sexual abuse by a child",
            "19C", "sexual abuse by an adult",
            "24A", "child criminal exploitation");

    private static final Map<String, String> DISABILITIES = Map.ofEntries(
            Map.entry("MOB", "mobility"),
            Map.entry("HAND", "hand function"),
            Map.entry("PC", "personal care"),
            Map.entry("INC", "incontinence"),
            Map.entry("COMM", "communication"),
            Map.entry("LD", "learning disability"),
            Map.entry("HEAR", "hearing"),
            Map.entry("VIS", "vision"),
            Map.entry("BEH", "behaviour"),
            Map.entry("CON", "consciousness"),
            Map.entry("AUT", "autism"),
            Map.entry("DDA", "other"));

    /** Reasons for suspension and exclusion in the school census. */
    private static final Map<String, String> EXCLUSIONS = Map.ofEntries(
            Map.entry("PP", "physical assault against a pupil"),
            Map.entry("PA", "physical assault against an adult"),
            Map.entry("VP", "verbal abuse of a pupil"),
            Map.entry("VA", "verbal abuse of an adult"),
            Map.entry("OW", "offensive weapon"),
            Map.entry("BU", "bullying"),
            Map.entry("RA", "racist abuse"),
            Map.entry("LG", "abuse against sexual orientation or gender identity"),
            Map.entry("DS", "abuse relating to disability"),
            Map.entry("SM", "sexual misconduct"),
            Map.entry("DA", "drug or alcohol related"),
            Map.entry("DM", "damage"),
            Map.entry("TH", "theft"),
            Map.entry("DB", "persistent disruptive behaviour"),
            Map.entry("MT", "inappropriate use of social media or technology"));

    /** Legal statuses of the looked-after children return. */
    private static final Map<String, String> LEGAL_STATUSES = Map.ofEntries(
            Map.entry("C1", "interim care order"),
            Map.entry("C2", "care order"),
            Map.entry("J1", "remanded to youth detention or care"),
            Map.entry("J2", "detained under the Police and Criminal Evidence Act"),
            Map.entry("J3", "sentenced, with a residence requirement"),
            Map.entry("L1", "police protection"),
            Map.entry("L2", "emergency protection order"),
            Map.entry("L3", "child assessment order"),
            Map.entry("V2", "accommodated by agreement (section 20)"),
            Map.entry("V3", "short breaks"),
            Map.entry("V4", "short breaks"));

    /** Kinds of placement in the looked-after children return. */
    private static final Map<String, String> PLACEMENTS = Map.ofEntries(
            Map.entry("H5", "supported accommodation"),
            Map.entry("K1", "secure children's home"),
            Map.entry("K2", "children's home"),
            Map.entry("P1", "with parents"),
            Map.entry("P2", "independent living"),
            Map.entry("P3", "residential employment"),
            Map.entry("R1", "residential care home"),
            Map.entry("R2", "NHS establishment"),
            Map.entry("R3", "family centre"),
            Map.entry("R5", "young offender institution or prison"),
            Map.entry("S1", "residential school"),
            Map.entry("U1", "foster care with a relative or friend"),
            Map.entry("U2", "foster care with a relative or friend"),
            Map.entry("U3", "foster care with a relative or friend"),
            Map.entry("U4", "foster care"),
            Map.entry("U5", "foster care"),
            Map.entry("U6", "foster care"));

    private static final Map<String, String> PLAN_CATEGORIES = Map.of(
            "NEG", "neglect",
            "PHY", "physical abuse",
            "SAB", "sexual abuse",
            "EMO", "emotional abuse",
            "MUL", "several");

    private Codes() {}

    static String source(@Nullable String code) {
        return code == null ? "source not stated" : SOURCES.getOrDefault(code, "source code " + code);
    }

    static String need(@Nullable String code) {
        return code == null ? "need not stated" : NEEDS.getOrDefault(code, "need code " + code);
    }

    /** The category of a child protection plan. */
    static String planCategory(@Nullable String code) {
        return code == null ? "not stated" : PLAN_CATEGORIES.getOrDefault(code, code);
    }

    static String measure(String code) {
        return MEASURES.getOrDefault(code, code);
    }

    static String factor(String code) {
        return FACTORS.containsKey(code) ? code + " " + FACTORS.get(code) : code;
    }

    static String legalStatus(@Nullable String code) {
        return code == null
                ? "legal status not stated"
                : LEGAL_STATUSES.getOrDefault(code, "legal status code " + code);
    }

    static String placement(@Nullable String code) {
        return code == null ? "kind of placement not stated" : PLACEMENTS.getOrDefault(code, "placement code " + code);
    }

    /** Disabilities as the children-in-need census codes them. */
    static String disabilities(List<String> codes) {
        return codes.stream()
                .map(code -> DISABILITIES.containsKey(code) ? code + " " + DISABILITIES.get(code) : code)
                .collect(Collectors.joining(", "));
    }

    static String exclusion(String code) {
        return EXCLUSIONS.containsKey(code) ? code + " " + EXCLUSIONS.get(code) : code;
    }

    /** Observed indicators with their codes, to stand behind a sentence; nothing if there are none. */
    static String indicators(List<String> codes) {
        return codes.isEmpty()
                ? ""
                : codes.stream()
                        .map(code -> Indicator.of(code)
                                .map(it -> code + " " + it.words().toLowerCase(Locale.ROOT))
                                .orElse(code))
                        .collect(Collectors.joining(", ", "; indicators: ", ""));
    }
}
