package uk.conduit.agency.socialcare.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The code lists of the children-in-need census and the looked-after children return, retired codes that history still holds included. */
public final class Codes {

    /** Who made a referral or a contact: 6 is the police, 2A a school. */
    public static final Set<String> REFERRAL_SOURCE = Set.of(
            "1A", "1B", "1C", "1D", "2A", "2B", "3A", "3B", "3C", "3D", "3E", "3F", "4", "5A", "5B", "5C", "5D", "6",
            "7", "8", "9", "10");

    /** N1 abuse, neglect and exploitation to N9; N0 not stated. */
    public static final Set<String> PRIMARY_NEED = Set.of("N0", "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9");

    /** Why an episode was closed. */
    public static final Set<String> CLOSURE = Set.of("RC1", "RC2", "RC3", "RC4", "RC5", "RC6", "RC7", "RC8", "RC9");

    /** Adopted: a closure for this reason is passed on without any reason, and nothing shows that one was held back. */
    public static final String ADOPTED = "RC1";

    /** What an assessment found; 11A is child sexual exploitation. 8A, 18A and 19A are retired. Without the code that says nothing was found. */
    public static final Set<String> FACTOR = Set.of(
            "1A", "1B", "1C", "2A", "2B", "2C", "3A", "3B", "3C", "4A", "4B", "4C", "5A", "5B", "5C", "6A", "6B", "6C",
            "7A", "8A", "8B", "8C", "8D", "8E", "8F", "9A", "10A", "11A", "12A", "13A", "14A", "15A", "16A", "17A",
            "18A", "18B", "18C", "19A", "19B", "19C", "20", "22A", "23A", "24A");

    /** No factor was found; may not stand beside another. */
    public static final String NO_FACTOR = "21";

    /** Neglect, physical, sexual, emotional abuse, or several. */
    public static final Set<String> ABUSE = Set.of("NEG", "PHY", "SAB", "EMO", "MUL");

    /** Why an episode of being looked after began: S began to be looked after, L a new legal status, others a move. */
    public static final Set<String> EPISODE_BEGAN = Set.of("S", "L", "P", "T", "B", "U");

    /** Under which order or agreement a child is looked after; D1 and E1, which tell of an adoption, are known too. */
    public static final Set<String> LEGAL_STATUS =
            Set.of("C1", "C2", "D1", "E1", "J1", "J2", "J3", "L1", "L2", "L3", "V1", "V2", "V3", "V4");

    /**
     * Kinds of placement, such as K2 for a children's home, retired codes included. Whatever else stands there could be
     * part of an address, and stays with the agency.
     */
    public static final Set<String> PLACEMENT = Set.of(
            "A3", "A4", "A5", "A6", "F1", "F2", "F3", "F4", "F5", "F6", "H4", "H5", "K1", "K2", "M2", "M3", "P1", "P2",
            "P3", "Q1", "Q2", "R1", "R2", "R3", "R5", "S1", "T0", "T1", "T2", "T3", "T4", "U1", "U2", "U3", "U4", "U5",
            "U6", "Z1");

    /** Why an episode of being looked after ended; X1 means that the next one follows at once. */
    public static final Set<String> EPISODE_ENDED = Set.of(
            "X1", "E11", "E12", "E2", "E3", "E4", "E4A", "E4B", "E5", "E6", "E7", "E8", "E9", "E13", "E14", "E15",
            "E16", "E17", "E41", "E45", "E46", "E47", "E48");

    /** Why a placement changed. */
    public static final Set<String> PLACEMENT_CHANGED = Set.of(
            "ALLEG", "APPRR", "CARPL", "CHILD", "CLOSE", "CREQB", "CREQO", "CUSTOD", "LAREQ", "OTHER", "PLACE",
            "STAND");

    /**
     * Codes that tell of an adoption: freed or placed for it (D1, E1, A3 to A6), adopted (E11, E12). What they stand for
     * is passed on as if nothing had been stated, and nothing shows that something was held back.
     */
    private static final Set<String> OF_AN_ADOPTION = Set.of("D1", "E1", "A3", "A4", "A5", "A6", "E11", "E12");

    /** The code, unless it tells of an adoption. */
    public static @Nullable String withoutAdoption(@Nullable String code) {
        return code == null || OF_AN_ADOPTION.contains(code) ? null : code;
    }

    /** Ethnicity, without the two codes that say it is not known. */
    public static final Set<String> ETHNICITY = Set.of(
            "WBRI", "WIRI", "WIRT", "WROM", "WOTH", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH",
            "BCRB", "BAFR", "BOTH", "CHNE", "OOTH");

    /** Ethnicity: the family would not say. */
    public static final String ETHNICITY_REFUSED = "REFU";

    /** Ethnicity: nobody has found out. */
    public static final String ETHNICITY_NOT_OBTAINED = "NOBT";

    /** Disabilities, without the code that says there is none. */
    public static final Set<String> DISABILITY =
            Set.of("MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR", "VIS", "BEH", "CON", "AUT", "DDA");

    /** There is no disability; may not stand beside another. */
    public static final String NO_DISABILITY = "NONE";

    private Codes() {}
}
