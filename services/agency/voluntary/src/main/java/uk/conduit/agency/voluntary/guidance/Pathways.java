package uk.conduit.agency.voluntary.guidance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where support is to be had at each step, as the unit wrote it down.
 *
 * @param reviewed when somebody last checked every line of it
 * @param reviewedBy who that was: a team, not a person
 * @param reviewDue by when it is to be checked again
 * @param steps the steps, in their order
 */
public record Pathways(LocalDate reviewed, String reviewedBy, LocalDate reviewDue, List<Step> steps) {

    /** Copies the steps, and refuses a file that says nothing. */
    public Pathways {
        needed(reviewed, "reviewed");
        needed(reviewedBy, "reviewed-by");
        needed(reviewDue, "review-due");
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps: there is none");
        }
        if (reviewDue.isBefore(reviewed)) {
            throw new IllegalArgumentException("review-due: is before reviewed");
        }
    }

    private static void needed(@Nullable Object value, String field) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException(field + ": is needed");
        }
    }

    /** Whom something is for. */
    public enum Audience {
        @JsonProperty("everybody")
        EVERYBODY("everybody"),
        @JsonProperty("professionals")
        PROFESSIONALS("professionals"),
        @JsonProperty("parents-and-carers")
        PARENTS_AND_CARERS("parents and carers"),
        @JsonProperty("children")
        CHILDREN("children and young people");

        private final String words;

        Audience(String words) {
            this.words = words;
        }

        /** In plain words. */
        public String words() {
            return words;
        }
    }

    /**
     * One step.
     *
     * @param title what it is
     * @param audience whom it is for
     * @param todo what to do, a sentence or two each
     * @param support who helps
     */
    public record Step(String title, List<Audience> audience, List<String> todo, List<Support> support) {

        /** Copies the lists. */
        public Step {
            needed(title, "title");
            audience = List.copyOf(audience);
            todo = List.copyOf(todo);
            support = List.copyOf(support);
        }
    }

    /**
     * Somebody who helps.
     *
     * @param name who
     * @param what with what
     * @param phone the number
     * @param hours when it is answered
     * @param web the address, which begins with https://
     */
    public record Support(
            String name,
            @Nullable String what,
            @Nullable String phone,
            @Nullable String hours,
            @Nullable URI web) {

        /** Refuses an address that a reader's browser should not be sent to. */
        public Support {
            needed(name, "name");
            if (web != null && (!"https".equals(web.getScheme()) || web.getHost() == null)) {
                throw new IllegalArgumentException("web: must begin with https://");
            }
        }
    }
}
