package uk.conduit.agency.police;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object that fits the published schema: what the schema requires is there.
 *
 * @param node the object
 */
record Fields(JsonNode node) {

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        return node.path(name).asString();
    }

    @Nullable
    String optional(String name) {
        return has(name) ? text(name) : null;
    }

    long number(String name) {
        return node.path(name).asLong();
    }

    @Nullable
    Boolean yesNo(String name) {
        return has(name) ? node.path(name).asBoolean() : null;
    }

    List<String> texts(String name) {
        return node.path(name).valueStream().map(JsonNode::asString).toList();
    }

    /** The object of that name; one without fields if there is none. */
    Fields object(String name) {
        return new Fields(node.path(name));
    }

    List<Fields> objects(String name) {
        return node.path(name).valueStream().map(Fields::new).toList();
    }

    /** Nothing: a record is about a child. */
    @Override
    public String toString() {
        return "fields of a police record";
    }
}
