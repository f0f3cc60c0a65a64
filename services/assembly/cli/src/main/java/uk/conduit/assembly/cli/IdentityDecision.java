package uk.conduit.assembly.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.conduit.assembly.sandbox.ExitCode;

/** What a person says about two records. It is published as an event of the unit, and takes effect like any other. */
abstract sealed class IdentityDecision implements Callable<Integer> {

    /** Two records are one child. */
    @Command(name = "confirm", description = "Says that two records are the same child.")
    static final class Confirm extends IdentityDecision {

        Confirm() {
            super("SAME");
        }
    }

    /** Two records are two children. */
    @Command(name = "reject", description = "Says that two records are not the same child.")
    static final class Reject extends IdentityDecision {

        Reject() {
            super("NOT_SAME");
        }
    }

    /**
     * An agency's own reference for a child.
     *
     * @param agency the agency
     * @param reference its reference
     */
    record RecordReference(String agency, String reference) {

        static RecordReference parse(String text) {
            int colon = text.indexOf(':');
            if (colon < 1 || colon == text.length() - 1) {
                throw new TypeConversionException("a record is written agency:reference, for example police:NP-1042");
            }
            return new RecordReference(text.substring(0, colon), text.substring(colon + 1));
        }
    }

    /** Reads a reference from the command line. */
    static final class ReferenceConverter implements ITypeConverter<RecordReference> {

        @Override
        public RecordReference convert(String value) {
            return RecordReference.parse(value);
        }
    }

    private final String verdict;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Person person = new Person();

    @Parameters(
            index = "0",
            paramLabel = "RECORD",
            converter = ReferenceConverter.class,
            description = "One record, as agency:reference; it may be one that has yet to come.")
    private RecordReference one = new RecordReference("", "");

    @Parameters(index = "1", paramLabel = "RECORD", converter = ReferenceConverter.class, description = "The other.")
    private RecordReference other = new RecordReference("", "");

    @Option(names = "--reason", required = true, description = "Why, in your own words. Kept with the decision.")
    private String reason = "";

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    private IdentityDecision(String verdict) {
        this.verdict = verdict;
    }

    @Override
    public Integer call() {
        if (one.equals(other)) {
            throw new ParameterException(spec.commandLine(), "A decision is about two records, not one.");
        }
        try (Hub hub = person.hub()) {
            JsonNode answer = hub.decide("/identity/decisions", body());
            spec.commandLine()
                    .getOut()
                    .println(
                            json
                                    ? answer.toPrettyString()
                                    : "Published as event "
                                            + answer.path("eventId").asString() + ".");
        }
        return ExitCode.OK.code();
    }

    private ObjectNode body() {
        ObjectNode body = Hub.JSON.createObjectNode().put("verdict", verdict).put("reason", reason);
        put(body.putObject("one"), one);
        put(body.putObject("other"), other);
        return body;
    }

    private static void put(ObjectNode node, RecordReference reference) {
        node.put("agency", reference.agency()).put("reference", reference.reference());
    }
}
