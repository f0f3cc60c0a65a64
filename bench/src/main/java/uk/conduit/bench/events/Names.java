package uk.conduit.bench.events;

import java.util.List;
import java.util.SplittableRandom;

/** Names of invented people, as often alike as real ones are. */
final class Names {

    private static final List<String> BOYS =
            words("Adam Aidan Ali Andrew Arthur Ben Caleb Charlie Daniel David Dylan Edward"
                    + " Elijah Ethan Finley Freddie George Hamza Harry Henry Ibrahim Isaac Jack Jacob James Joseph Joshua Kai"
                    + " Leo Liam Lucas Luke Mason Max Mohammed Nathan Noah Oliver Omar Oscar Reuben Ryan Sam Sebastian Theo"
                    + " Thomas Toby Tyler William Yusuf");
    private static final List<String> GIRLS =
            words("Aisha Alice Amelia Amina Anna Ava Bella Charlotte Chloe Daisy Eleanor"
                    + " Ella Emily Emma Erin Esme Eva Evie Fatima Florence Freya Grace Hannah Harriet Holly Imogen Isabella Isla"
                    + " Ivy Jasmine Jessica Layla Lily Lola Lucy Maisie Maryam Matilda Megan Mia Millie Molly Olivia Phoebe Poppy"
                    + " Rosie Ruby Scarlett Sofia Zara");
    private static final List<String> BEGINNINGS = words("Ash Black Brad Brook Burn Carl Cart Cold Cross Dal Dun East"
            + " Fair Farn Field Gold Green Hale Hart Hay High Hol Kirk Lang Lin Long Mans Mar Nor Old Pem Pres Rad Red Ro"
            + " Shel Stan Stock Sut Thorn Wake Wal West Whit Win Wood Wor");
    private static final List<String> ENDINGS = words(
            "bourne bridge bury by cliff combe cott croft dale den don field ford ham hill holm hurst ing land leigh"
                    + " ley ling lock low man marsh mere more ner ridge sham shaw son stead ston stone thorpe ton wald"
                    + " ward way well wick wood worth yard");
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private Names() {}

    static String given(SplittableRandom random, boolean boy) {
        return one(random, boy ? BOYS : GIRLS);
    }

    static String family(SplittableRandom random) {
        return one(random, BEGINNINGS) + one(random, ENDINGS);
    }

    /** One that an inward postcode may end in. */
    static char letter(SplittableRandom random) {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }

    static <T> T one(SplittableRandom random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> words(String all) {
        return List.of(all.split(" ", -1));
    }
}
