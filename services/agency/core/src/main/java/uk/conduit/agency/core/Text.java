package uk.conduit.agency.core;

import tools.jackson.databind.JsonNode;

/**
 * Whether a text can be kept as it is. Half a surrogate pair has no form in UTF-8 and would become another character on
 * its way; U+0000 cannot be stored by the hub's database. Neither is ever meant.
 */
public final class Text {

    /** Why a record with such a text is refused. */
    public static final String WHY_NOT =
            "A text in it holds characters that cannot be kept: U+0000 or half a surrogate pair";

    private Text() {}

    /** Whether it can be kept. */
    public static boolean canBeKept(String text) {
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == 0 || Character.isLowSurrogate(one)) {
                return false;
            }
            if (Character.isHighSurrogate(one)) {
                at++;
                if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether every text in it can be kept, the names of its fields included. */
    public static boolean canBeKept(JsonNode tree) {
        return switch (tree.getNodeType()) {
            case STRING -> canBeKept(tree.asString());
            case OBJECT ->
                tree.propertyStream().allMatch(field -> canBeKept(field.getKey()) && canBeKept(field.getValue()));
            case ARRAY -> tree.valueStream().allMatch(Text::canBeKept);
            default -> true;
        };
    }
}
