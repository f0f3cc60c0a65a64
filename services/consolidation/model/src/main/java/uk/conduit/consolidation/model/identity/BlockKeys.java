package uk.conduit.consolidation.model.identity;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.conduit.consolidation.model.event.PersonalDetails.Birth;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * The keys under which a subject is found (identity.md 4.2), as many as today's rules can use. A birth date with day and
 * month swapped, or with one digit wrong, counts only together with an equal identifier, so it needs no key.
 */
public final class BlockKeys {

    /** Equal NHS number. */
    public static final int NHS_NUMBER = 1;
    /** Equal unique pupil number, present or former. */
    public static final int UPN = 2;
    /** Equal whole name and birth date. */
    public static final int NAME_AND_BIRTH = 3;
    /** One family name, birth date and postcode: twins, and the same child under another forename. */
    public static final int HOME = 4;
    /** The child id that the unit refers to, and the one that a subject gives to the child it stands for. */
    public static final int UNIT_REFERENCE = 5;

    /**
     * The most subjects that may share a key. A key that more share says nothing (a placeholder nobody thought of, a
     * default date): the key is dropped, never a subject, and whoever keeps the index counts it in a metric.
     */
    public static final int CAP = 300;

    private BlockKeys() {}

    /** The keys of a subject; a subject of the unit has only its reference. */
    public static SortedSet<BlockKey> of(SubjectProfile profile) {
        return of(Known.of(profile));
    }

    static SortedSet<BlockKey> of(Known known) {
        SortedSet<BlockKey> keys = new TreeSet<>();
        keys.add(new BlockKey(UNIT_REFERENCE, known.ref().ownChildId().toString()));
        if (known.unit()) {
            keys.addAll(referred(known.ref()));
        }
        Numbers numbers = known.numbers();
        numbers.nhs().forEach(number -> keys.add(new BlockKey(NHS_NUMBER, number)));
        numbers.upn().forEach(number -> keys.add(new BlockKey(UPN, number)));
        numbers.formerUpn().forEach(number -> keys.add(new BlockKey(UPN, number)));
        for (Birth birth : known.births()) {
            for (Name name : known.names()) {
                name.whole().forEach(whole -> keys.add(new BlockKey(NAME_AND_BIRTH, whole + '/' + birth.date())));
                homes(known, name, birth, keys);
            }
        }
        return Collections.unmodifiableSortedSet(keys);
    }

    /** Those of them that rule {@link #HOME} gave. */
    static SortedSet<BlockKey> homes(SortedSet<BlockKey> keys) {
        return keys.stream().filter(key -> key.rule() == HOME).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void homes(Known known, Name name, Birth birth, SortedSet<BlockKey> keys) {
        SortedSet<String> families = new TreeSet<>(name.family().plain());
        families.addAll(name.family().sequence());
        families.add(name.family().joined());
        families.removeIf(String::isEmpty);
        for (String family : families) {
            for (String postcode : known.postcodes()) {
                keys.add(new BlockKey(HOME, family + '/' + birth.date() + '/' + postcode));
            }
        }
    }

    /** The unit's reference is a child id; anything else refers to nobody. */
    private static List<BlockKey> referred(SubjectRef unit) {
        try {
            ChildId child = new ChildId(UUID.fromString(unit.reference()));
            return List.of(new BlockKey(UNIT_REFERENCE, child.toString()));
        } catch (IllegalArgumentException noChildId) {
            return List.of();
        }
    }
}
