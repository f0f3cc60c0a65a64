package uk.conduit.assembly.endtoend;

/**
 * Words that must not be read.
 *
 * @param person to whom: a person, or everybody
 * @param words which words
 * @param child in whose rows and view; empty if nowhere at all
 */
record Unsaid(String person, String words, String child) {

    private static final String EVERYBODY = "everybody";

    static Unsaid anywhere(String person, String words) {
        return new Unsaid(person, words, "");
    }

    boolean isFor(String reader) {
        return person.equals(EVERYBODY) || person.equals(reader);
    }

    boolean isAnywhere() {
        return child.isEmpty();
    }
}
