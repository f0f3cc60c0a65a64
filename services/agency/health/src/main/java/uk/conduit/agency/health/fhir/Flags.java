package uk.conduit.agency.health.fhir;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Flag;
import uk.conduit.schema.health.ProtectionFlag;

/**
 * Child-protection flags by their SNOMED CT codes (UK edition). A flag about anything or anybody else stays where it is,
 * and so do the two about an unborn child (818901000000100, 878111000000109): on a girl's own record they would tell of a
 * pregnancy, which never enters the hub.
 */
final class Flags {

    private static final String SNOMED = "http://snomed.info/sct";

    private static final Map<String, ProtectionFlag> CODES = Map.ofEntries(
            Map.entry("342191000000101", ProtectionFlag.CHILD_PROTECTION_PLAN),
            Map.entry("764841000000100", ProtectionFlag.LOOKED_AFTER),
            Map.entry("836881000000105", ProtectionFlag.CAUSE_FOR_CONCERN),
            Map.entry("1064961000000107", ProtectionFlag.CHILD_IN_FAMILY_CAUSE_FOR_CONCERN),
            Map.entry("375041000000100", ProtectionFlag.FAMILY_MEMBER_ON_PLAN),
            Map.entry("342891000000105", ProtectionFlag.CHILD_PROTECTION_PLAN_ENDED),
            Map.entry("764951000000107", ProtectionFlag.LOOKED_AFTER_ENDED));

    private Flags() {}

    static List<ProtectionFlag> of(Item item) {
        return item.all(Flag.class).stream()
                .filter(flag -> flag.getStatus() == Flag.FlagStatus.ACTIVE)
                .filter(flag -> About.isThePatient(flag.getSubject(), item))
                .flatMap(flag -> flag.getCode().getCoding().stream())
                .filter(code -> SNOMED.equals(code.getSystem()))
                .map(Coding::getCode)
                .map(code -> code == null ? null : CODES.get(code))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the child is looked after, as far as the message says. */
    static boolean sayLookedAfter(Item item) {
        return of(item).contains(ProtectionFlag.LOOKED_AFTER);
    }
}
