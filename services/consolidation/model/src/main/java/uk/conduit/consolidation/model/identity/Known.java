package uk.conduit.consolidation.model.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.PersonalDetails.Birth;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * What is known of a subject, field by field: all that rules may look at. Lists are sorted and hold each value once.
 *
 * @param ref the subject
 * @param names every name stated
 * @param births every birth date stated: where age is disputed they are all evidence
 * @param sexes every sex stated
 * @param postcodes every whole postcode stated
 * @param numbers every usable identifier stated
 * @param current the identifiers of the latest statements that have any of their kind
 */
record Known(
        SubjectRef ref,
        List<Name> names,
        List<Birth> births,
        List<Sex> sexes,
        List<String> postcodes,
        Numbers numbers,
        Numbers current) {

    private static final Comparator<Birth> BIRTHS =
            Comparator.comparing(Birth::date).thenComparing(Birth::estimated);

    /**
     * What a profile lets know. Of a subject of the unit nothing is: the unit repeats what the hub shows it, so its
     * details would count other agencies' evidence twice.
     */
    static Known of(SubjectProfile profile) {
        List<Particulars> stated = profile.ref().agency().equals(Agency.UNIT)
                ? List.of()
                : profile.observations().stream().map(Observation::particulars).toList();
        return new Known(
                profile.ref(),
                Distinct.sorted(all(stated, Particulars::names)),
                Distinct.sorted(each(stated, Particulars::birth), BIRTHS),
                Distinct.sorted(each(stated, Particulars::sex)),
                Distinct.sorted(each(stated, Particulars::postcode)),
                new Numbers(
                        all(stated, particulars -> particulars.numbers().nhs()),
                        all(stated, particulars -> particulars.numbers().upn()),
                        all(stated, particulars -> particulars.numbers().formerUpn())),
                new Numbers(latest(stated, Numbers::nhs), latest(stated, Numbers::upn), List.of()));
    }

    /** Whether the unit speaks here: its reference says which child is meant, and nothing else does. */
    boolean unit() {
        return ref.agency().equals(Agency.UNIT);
    }

    boolean forenameStated() {
        return names.stream().anyMatch(name -> !name.given().none());
    }

    String digest() {
        String text = String.join(
                "\n",
                Normaliser.VERSION,
                names.stream().map(Name::text).toList().toString(),
                births.stream()
                        .map(birth -> birth.date() + (birth.estimated() ? "?" : ""))
                        .toList()
                        .toString(),
                sexes.toString(),
                postcodes.toString(),
                numbers.text(),
                current.text());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static <T> List<T> each(List<Particulars> stated, Function<Particulars, @Nullable T> field) {
        List<T> each = new ArrayList<>(stated.size());
        for (Particulars particulars : stated) {
            T value = field.apply(particulars);
            if (value != null) {
                each.add(value);
            }
        }
        return each;
    }

    private static <T> List<T> all(List<Particulars> stated, Function<Particulars, List<T>> field) {
        if (stated.size() == 1) {
            return field.apply(stated.getFirst());
        }
        List<T> all = new ArrayList<>();
        stated.forEach(particulars -> all.addAll(field.apply(particulars)));
        return all;
    }

    private static List<String> latest(List<Particulars> stated, Function<Numbers, List<String>> scheme) {
        return stated.reversed().stream()
                .map(Particulars::numbers)
                .map(scheme)
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public String toString() {
        return "what is known of " + ref;
    }
}
