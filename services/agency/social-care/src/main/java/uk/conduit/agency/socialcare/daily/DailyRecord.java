package uk.conduit.agency.socialcare.daily;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One statement of the feed.
 *
 * @param kind what it says
 * @param child whose it is
 * @param objectId the id of the object that makes it, in the source; empty where a child has only one
 * @param object the object
 * @param act whether it says something, withdraws it or corrects it
 */
record DailyRecord(Kind kind, DailyChild child, String objectId, JsonNode object, Act act) {

    /** The id of the statement in the source, the same in every file. */
    String statementId() {
        return "daily/" + child.reference() + "/" + kind.idOf(objectId);
    }

    /**
     * A child of the feed.
     *
     * @param reference the agency's own reference, {@code la_child_id}
     * @param whole everything the feed says of the child
     */
    record DailyChild(String reference, JsonNode whole) {
        @Override
        public String toString() {
            return "a child";
        }
    }

    /** What the record does. */
    sealed interface Act {}

    /** It says something. */
    record States() implements Act {}

    /**
     * It withdraws the statement.
     *
     * @param version a version of the statement that was sent; all versions are one statement
     * @param reason why
     */
    record Withdraws(long version, String reason) implements Act {
        @Override
        public String toString() {
            return "a withdrawal";
        }
    }

    /**
     * It corrects the statement: what the object says replaces it.
     *
     * @param correctionId the correction's own id
     * @param version a version of the statement that was sent
     * @param reason why
     * @param fields which fields were wrong
     */
    record Corrects(String correctionId, long version, String reason, List<String> fields) implements Act {
        Corrects {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return "a correction";
        }
    }

    /** The kind alone: the rest is about a child. */
    @Override
    public String toString() {
        return kind.toString();
    }
}
