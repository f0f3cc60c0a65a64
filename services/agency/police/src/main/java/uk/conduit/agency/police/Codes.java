package uk.conduit.agency.police;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.conduit.schema.police.ArrestStage;
import uk.conduit.schema.police.ChildsPart;
import uk.conduit.schema.police.CrimeFlag;
import uk.conduit.schema.police.InvestigationStatus;
import uk.conduit.schema.police.VictimsCodeStage;

/**
 * The force's lists of codes.
 *
 * @param missingGrades risk grades of missing children
 * @param disruptionTypes measures that protect a child
 */
record Codes(Set<String> missingGrades, Set<String> disruptionTypes) {

    static final Map<String, ChildsPart> CHILDS_PART = byName(ChildsPart.values());
    static final Map<String, InvestigationStatus> STATUS = byName(InvestigationStatus.values());
    static final Map<String, CrimeFlag> CRIME_FLAG = byName(CrimeFlag.values());
    static final Map<String, ArrestStage> STAGE = byName(ArrestStage.values());
    static final Map<String, VictimsCodeStage> VICTIMS_CODE_STAGE = byName(VictimsCodeStage.values());

    private static <E extends Enum<E>> Map<String, E> byName(E[] values) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(Enum::name, it -> it));
    }
}
