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

    /** Factors found at the end of an assessment. */
    private static final Map<String, String> FACTORS = Map.ofEntries(
            Map.entry("1A", "alcohol misuse by the child"),
            Map.entry("1B", "alcohol misuse by a parent"),
            Map.entry("1C", "alcohol misuse by another person"),
            Map.entry("2A", "drug misuse by the child"),
            Map.entry("2B", "drug misuse by a parent"),
            Map.entry("2C", "drug misuse by another person"),
            Map.entry("3A", "domestic abuse of the child"),
            Map.entry("3B", "domestic abuse of a parent"),
            Map.entry("3C", "domestic abuse of another person"),
            Map.entry("4A", "mental health of the child"),
            Map.entry("4B", "mental health of a parent"),
            Map.entry("4C", "mental health of another person"),
            Map.entry("5A", "learning disability of the child"),
            Map.entry("5B", "learning disability of a parent"),
            Map.entry("5C", "learning disability of another person"),
            Map.entry("6A", "physical disability or illness of the child"),
            Map.entry("6B", "physical disability or illness of a parent"),
            Map.entry("6C", "physical disability or illness of another person"),
            Map.entry("7A", "young carer"),
            Map.entry("9A", "unaccompanied asylum-seeking child"),
            Map.entry("10A", "going missing"),
            Map.entry("11A", "child sexual exploitation"),
            Map.entry("12A", "trafficking"),
            Map.entry("13A", "gangs"),
            Map.entry("14A", "socially unacceptable behaviour"),
            Map.entry("15A", "self-harm"),
            Map.entry("16A", "neglect"),
            Map.entry("17A", "emotional abuse"),
            Map.entry("18B", "physical abuse by a child"),
            Map.entry("18C", "physical abuse by an adult"),
            Map.entry("19B", "sexual abuse by a child"),
            Map.entry("19C", "sexual abuse by an adult"),
            Map.entry("24A", "child criminal exploitation"));

    /** Outcomes of a recorded crime (Home Office counting rules), in short. */
    private static final Map<Integer, String> OUTCOMES = Map.ofEntries(
            Map.entry(1, "charged or summonsed"),
            Map.entry(2, "youth caution"),
            Map.entry(3, "adult caution"),
            Map.entry(4, "taken into consideration"),
            Map.entry(8, "community resolution"),
            Map.entry(9, "prosecution not in the public interest, says the prosecution service"),
            Map.entry(10, "formal action not in the public interest, say the police"),
            Map.entry(14, "no suspect named, victim does not support action"),
            Map.entry(15, "suspect named, victim supports action, evidence is difficult"),
            Map.entry(16, "suspect named, victim does not support action, evidence is difficult"),
            Map.entry(17, "too late to prosecute"),
            Map.entry(18, "no suspect identified"),
            Map.entry(20, "passed to another body"),
            Map.entry(21, "further investigation not in the public interest"),
            Map.entry(22, "diversion"));

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

    static String outcome(int type) {
        return OUTCOMES.containsKey(type) ? "%d (%s)".formatted(type, OUTCOMES.get(type)) : Integer.toString(type);
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
