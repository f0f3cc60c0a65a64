package uk.conduit.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;

/**
 * The words with which the command says what is to be measured.
 *
 * @param checkout the folder that holds the build and {@code .conduit}
 * @param values what it says, by name
 */
record Said(Path checkout, Map<String, String> values) {

    /** Of {@code name=value} words; of two of one name the last counts. */
    static Said of(Path checkout, String... words) {
        Map<String, String> values = new HashMap<>();
        for (String word : words) {
            String[] pair = word.split("=", 2);
            values.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        return new Said(checkout, values);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    boolean yes(String name) {
        return Boolean.parseBoolean(text(name));
    }

    /**
     * A whole number from 1.
     *
     * @throws SandboxRefusal if it is none, or more than it may be
     */
    long number(String name, long most) {
        return number(name, text(name), most);
    }

    /**
     * Whole numbers from 1, in the order in which they are said.
     *
     * @throws SandboxRefusal if there is none, or one is none or more than it may be
     */
    List<Integer> numbers(String name, int most) {
        return Arrays.stream(text(name).split(",", -1))
                .map(each -> (int) number(name, each, most))
                .toList();
    }

    private static long number(String name, String text, long most) {
        try {
            long value = Long.parseLong(text);
            if (value >= 1 && value <= most) {
                return value;
            }
        } catch (NumberFormatException notOne) {
            // Told below.
        }
        throw new SandboxRefusal(ExitCode.USAGE, "--%s must be a number from 1 to %d.".formatted(name, most));
    }
}
