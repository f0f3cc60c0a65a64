package uk.conduit.agency.voluntary.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A concern that is whole and can be sent. Who reported it has no place here, only whether the organisation knows.
 *
 * @param basis whether it is a fact, somebody's report or a professional's opinion
 * @param reporter whether the organisation knows who reported it
 * @param reportedOn when; the clock for the answer begins here
 * @param happened what was seen or heard
 * @param named what else is named
 * @param signs the signs that were ticked
 * @param child the child, as far as known
 * @param informed whether the child was told
 * @param contact whom to ring about it; null for the sector's own desk
 */
public record Report(
        Choice basis,
        Choice reporter,
        LocalDate reportedOn,
        Happened happened,
        List<Named> named,
        List<Sign> signs,
        Child child,
        Choice informed,
        @Nullable Contact contact) {

    /** Copies the lists. */
    public Report {
        named = List.copyOf(named);
        signs = List.copyOf(signs);
    }

    /**
     * What was seen or heard.
     *
     * @param what in words
     * @param where in words
     * @param seenOn on which day
     * @param seenAt at what time of that day
     * @param repeated whether the same names or places have come up before; null if that is not known
     * @param sharedWith agencies that were told already
     */
    public record Happened(
            String what,
            @Nullable String where,
            @Nullable LocalDate seenOn,
            @Nullable LocalTime seenAt,
            @Nullable Boolean repeated,
            List<Choice> sharedWith) {

        /** Copies the agencies. */
        public Happened {
            sharedWith = List.copyOf(sharedWith);
        }

        @Override
        public String toString() {
            return "what was seen";
        }
    }

    /**
     * Somebody or something that is named, on a line of its own. Of a vehicle, a telephone or an online name what stands
     * before a comma tells it from others; what follows describes it.
     *
     * @param kind what it is
     * @param line the words for it
     */
    public record Named(Kind kind, String line) {

        /** What can be named, each in a field of its own. */
        public enum Kind {
            PERSON(Field.PEOPLE, "People", ".+"),
            VEHICLE(Field.VEHICLES, "Vehicles", "(?=.*[0-9])(?=.*[A-Za-z])([ -]*[A-Za-z0-9]){5,8}[ -]*"),
            PHONE(Field.PHONES, "Telephone numbers", "[+]?([ ()-]*[0-9]){6,15}[ ()-]*"),
            HANDLE(Field.ONLINE_NAMES, "Online names", "\\S{2,}"),
            PLACE(Field.PLACES, "Public places", ".+");

            private final Field field;
            private final String words;
            private final Pattern identifier;

            Kind(Field field, String words, String identifier) {
                this.field = field;
                this.words = words;
                this.identifier = Pattern.compile(identifier);
            }

            /** Where it is typed. */
            public Field field() {
                return field;
            }

            /** In plain words. */
            public String words() {
                return words;
            }

            private boolean isDescribedInWords() {
                return this == PERSON || this == PLACE;
            }
        }

        /** What tells it from others, and so may link children; empty if the line only describes it. */
        Optional<String> identifier() {
            return Optional.of(kind.isDescribedInWords() ? line : before())
                    .filter(value -> kind.identifier.matcher(value).matches());
        }

        /** What the line says beyond that; empty if nothing. */
        Optional<String> description() {
            if (identifier().isEmpty()) {
                return Optional.of(line);
            }
            return Optional.of(line.substring(identifier().get().length()).replaceFirst("^[\\s,]+", ""))
                    .filter(rest -> !rest.isEmpty());
        }

        private String before() {
            int comma = line.indexOf(',');
            return (comma < 0 ? line : line.substring(0, comma)).strip();
        }

        @Override
        public String toString() {
            return "a " + kind;
        }
    }

    /**
     * The child, as far as known; null is not known.
     *
     * @param given the given name
     * @param family the family name
     * @param knownAs another name
     * @param born the birth date
     * @param bornEstimated whether that is an estimate
     * @param sex the code
     * @param postcode of the home
     * @param nhsNumber the NHS number, which holds
     * @param upn the pupil number, which holds
     */
    public record Child(
            @Nullable String given,
            @Nullable String family,
            @Nullable String knownAs,
            @Nullable LocalDate born,
            boolean bornEstimated,
            @Nullable Choice sex,
            @Nullable String postcode,
            @Nullable String nhsNumber,
            @Nullable String upn) {

        @Override
        public String toString() {
            return "a child";
        }
    }

    /**
     * Whom to ring: a team of professionals.
     *
     * @param team its name
     * @param phone its number
     */
    public record Contact(String team, @Nullable String phone) {}

    /** Nothing that was typed: it may be about a child. */
    @Override
    public String toString() {
        return "a report";
    }
}
