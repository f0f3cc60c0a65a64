package uk.conduit.consolidation.model.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
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
                each(stated, particulars -> particulars.names().stream())
                        .sorted()
                        .distinct()
                        .toList(),
                each(stated, particulars -> Stream.ofNullable(particulars.birth()))
                        .sorted(BIRTHS)
                        .distinct()
                        .toList(),
                each(stated, particulars -> Stream.ofNullable(particulars.sex()))
                        .sorted()
                        .distinct()
                        .toList(),
                each(stated, particulars -> Stream.ofNullable(particulars.postcode()))
                        .sorted()
                        .distinct()
                        .toList(),
                new Numbers(all(stated, Numbers::nhs), all(stated, Numbers::upn), all(stated, Numbers::formerUpn)),
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

    private static <T> Stream<T> each(List<Particulars> stated, Function<Particulars, Stream<T>> field) {
        return stated.stream().flatMap(field).filter(Objects::nonNull);
    }

    private static List<String> all(List<Particulars> stated, Function<Numbers, List<String>> scheme) {
        return stated.stream()
                .map(Particulars::numbers)
                .map(scheme)
                .flatMap(Collection::stream)
                .toList();
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
