package uk.conduit.platform.messaging.wire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of event that a writer may send and a reader does not know: branches of {@code detail}, and of a correction's
 * {@code replacement}, by their full names.
 */
final class Kinds {

    private static final String DETAIL = "detail";
    private static final String CORRECTION = "RecordCorrected";
    private static final String REPLACEMENT = "replacement";

    private final Set<String> unknown;

    private Kinds(Set<String> unknown) {
        this.unknown = unknown;
    }

    static Kinds unknownTo(Schema reader, Schema writer) {
        Set<String> unknown = new TreeSet<>(names(field(writer, DETAIL)));
        unknown.removeAll(names(field(reader, DETAIL)));
        Set<String> replacements = new TreeSet<>(names(replacement(writer)));
        replacements.removeAll(names(replacement(reader)));
        unknown.addAll(replacements);
        return new Kinds(unknown);
    }

    boolean none() {
        return unknown.isEmpty();
    }

    /** The unknown kind that a record, read in its writer's own shape, holds. */
    Optional<String> in(GenericRecord record) {
        if (!(record.get(DETAIL) instanceof GenericRecord detail)) {
            return Optional.empty();
        }
        return unknown(detail).or(() -> {
            Object replaced = detail.hasField(REPLACEMENT) ? detail.get(REPLACEMENT) : null;
            return replaced instanceof GenericRecord replacement ? unknown(replacement) : Optional.empty();
        });
    }

    private Optional<String> unknown(GenericRecord kind) {
        Schema schema = kind.getSchema();
        return unknown.contains(schema.getFullName()) ? Optional.of(schema.getName()) : Optional.empty();
    }

    private static @Nullable Schema replacement(Schema event) {
        return branches(field(event, DETAIL)).stream()
                .filter(branch -> branch.getType() == Schema.Type.RECORD
                        && branch.getName().equals(CORRECTION))
                .map(branch -> field(branch, REPLACEMENT))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Schema field(Schema record, String name) {
        Schema.Field field = record.getField(name);
        return field == null ? null : field.schema();
    }

    private static List<Schema> branches(@Nullable Schema schema) {
        if (schema == null) {
            return List.of();
        }
        return schema.isUnion() ? schema.getTypes() : List.of(schema);
    }

    private static Set<String> names(@Nullable Schema schema) {
        return branches(schema).stream().map(Schema::getFullName).collect(Collectors.toSet());
    }
}
