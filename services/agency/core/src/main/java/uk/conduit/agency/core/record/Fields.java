package uk.conduit.agency.core.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object that fits the published schema: what the schema requires is there.
 *
 * @param node the object
 */
public record Fields(JsonNode node) {

    /** Whether there is a field of that name. */
    public boolean has(String name) {
        return node.has(name);
    }

    /** A text that the schema requires. */
    public String text(String name) {
        return node.path(name).asString();
    }

    /** A text; null if it is not stated. */
    public @Nullable String optional(String name) {
        return has(name) ? text(name) : null;
    }

    /** A whole number that the schema requires. */
    public long number(String name) {
        return node.path(name).asLong();
    }

    /** A whole number; null if it is not stated. */
    public @Nullable Integer count(String name) {
        return has(name) ? node.path(name).asInt() : null;
    }

    /** Yes or no; null if it is not stated. */
    public @Nullable Boolean yesNo(String name) {
        return has(name) ? node.path(name).asBoolean() : null;
    }

    /** The texts of a list; none if there is no such list. */
    public List<String> texts(String name) {
        return node.path(name).valueStream().map(JsonNode::asString).toList();
    }

    /** The object of that name; one without fields if there is none. */
    public Fields object(String name) {
        return new Fields(node.path(name));
    }

    /** The objects of a list; none if there is no such list. */
    public List<Fields> objects(String name) {
        return node.path(name).valueStream().map(Fields::new).toList();
    }

    /** Nothing: a record is about a child. */
    @Override
    public String toString() {
        return "fields of a record";
    }
}
