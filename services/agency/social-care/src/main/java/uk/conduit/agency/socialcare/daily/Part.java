package uk.conduit.agency.socialcare.daily;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects nested in a child that say something of their own. */
enum Part {
    DETAILS("child_details", null, "details", false),
    HEALTH("health_and_wellbeing", null, "health", false),
    EPISODE("social_care_episodes", "social_care_episode_id", "episode", false),
    CONTACT("contacts", "contact_id", "contact", false),
    MISSING("missing_episodes", "missing_episode_id", "missing", false),
    EXPLOITATION("exploitation_assessments", "exploitation_assessment_id", "exploitation-assessment", false),
    RESTRICTED("restricted_items", "restricted_item_id", "restricted", false),
    WORKER("care_worker_details", "worker_id", "worker", true),
    ASSESSMENT("child_and_family_assessments", "child_and_family_assessment_id", "assessment", true),
    CARE_PLAN("child_in_need_plans", "child_in_need_plan_id", "child-in-need-plan", true),
    STRATEGY("strategy_discussions", "strategy_discussion_id", "strategy-discussion", true),
    ENQUIRY("section_47_assessments", "section_47_assessment_id", "section-47", true),
    PROTECTION("child_protection_plans", "child_protection_plan_id", "protection-plan", true),
    PLACEMENT("child_looked_after_placements", "child_looked_after_placement_id", "placement", true),
    ADOPTION("adoption", null, "adoption", true),
    CARE_LEAVER("care_leavers", null, "care-leaver", true);

    private final String field;
    private final @Nullable String idField;
    private final String word;
    private final boolean inEpisode;

    Part(String field, @Nullable String idField, String word, boolean inEpisode) {
        this.field = field;
        this.idField = idField;
        this.word = word;
        this.inEpisode = inEpisode;
    }

    /** The field of the child or of the episode that holds it. */
    String field() {
        return field;
    }

    /** The field that holds its id; null where a child or an episode has only one. */
    @Nullable
    String idField() {
        return idField;
    }

    /** What its record ids begin with. */
    String word() {
        return word;
    }

    /** What stands directly in a child. */
    static List<Part> ofChild() {
        return Arrays.stream(values()).filter(part -> !part.inEpisode).toList();
    }

    /** What stands in an episode. */
    static List<Part> ofEpisode() {
        return Arrays.stream(values()).filter(part -> part.inEpisode).toList();
    }

    /** The statements an object of this part can make. */
    List<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(kind -> kind.part() == this).toList();
    }
}
