package uk.conduit.assembly.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.conduit.access.model.Plan;

/**
 * What an access verb has to say.
 *
 * @param headline the answer in one sentence
 * @param lines its particulars, one sentence each
 */
record AccessReport(String headline, List<String> lines) {

    /** With what the plan leaves to people. */
    static AccessReport of(String headline, List<String> lines, Plan plan) {
        return new AccessReport(
                headline,
                Stream.of(
                                lines.stream(),
                                plan.foreign().stream().map(each -> "left alone, not declared here: " + each),
                                plan.unmendable().stream().map(each -> "cannot be mended in place: " + each))
                        .flatMap(each -> each)
                        .toList());
    }

    String text() {
        return Stream.concat(Stream.of(headline), lines.stream().map("  "::concat))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
