package uk.conduit.consolidation.model.briefing;

import java.util.Locale;

/** The rules by which statements about children are put side by side; each is printed with what it shows. */
enum LinkRule {
    VEHICLE("The same vehicle") {
        @Override
        String words(Settings.Links links, Words words) {
            return namedForSeveral(links, words);
        }

        @Override
        String normalised(String value) {
            return lower(value).replaceAll("[^a-z0-9]", "");
        }

        @Override
        String shown(String value) {
            return value.strip().toUpperCase(Locale.ROOT);
        }
    },
    PHONE("The same phone") {
        @Override
        String words(Settings.Links links, Words words) {
            return namedForSeveral(links, words);
        }

        @Override
        String normalised(String value) {
            return lower(value).replaceAll("[^0-9]", "").replaceFirst("^(00)?44", "0");
        }
    },
    HANDLE("The same online name") {
        @Override
        String words(Settings.Links links, Words words) {
            return namedForSeveral(links, words);
        }

        @Override
        String normalised(String value) {
            return lower(value).replaceFirst("^@", "");
        }
    },
    ADULT("The same person when a missing child was found") {
        @Override
        String words(Settings.Links links, Words words) {
            return "named when a missing child was found, two or more times in %s; named alike may be two people"
                    .formatted(words.length(links.within()));
        }
    },
    PLACE("The same place in missing episodes") {
        @Override
        String words(Settings.Links links, Words words) {
            return "the same public place, or place of concern, in %d or more missing episodes in %s"
                    .formatted(links.episodes(), words.length(links.placesWithin()));
        }
    },
    OUT_OF_AREA("Placed out of their area, and found at the same place") {
        @Override
        String words(Settings.Links links, Words words) {
            return "two or more children who are placed out of their area, found at the same public place in %s"
                    .formatted(words.length(links.within()));
        }
    },
    SCHOOL("The same school") {
        @Override
        String words(Settings.Links links, Words words) {
            return "two or more children at one school who are flagged; flagged is: " + Flagged.words(links, words);
        }
    };

    private final String title;

    LinkRule(String title) {
        this.title = title;
    }

    /** What the children have in common. */
    String title() {
        return title;
    }

    /** The rule, to be printed. */
    abstract String words(Settings.Links links, Words words);

    /** The same thing however it is written. */
    String normalised(String value) {
        return PublicPlaces.normalised(value);
    }

    /** What was named, as people write it. */
    String shown(String value) {
        return value;
    }

    private static String namedForSeveral(Settings.Links links, Words words) {
        return "named for two or more children in %s".formatted(words.length(links.within()));
    }

    private static String lower(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
