package uk.conduit.access.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.Agency;

/**
 * A sharing agreement: without one, nothing flows.
 *
 * @param id such as {@code isa-2026-01}
 * @param purpose what the sharing is for, and the only thing it is for
 * @param parties who signed
 * @param bases why each party may
 * @param clauses which data flow from whom to whom
 * @param term from when until when
 * @param signOff who approved, and when it is looked at again
 */
public record Agreement(
        String id,
        String purpose,
        Set<Agency> parties,
        List<LawfulBasis> bases,
        List<Clause> clauses,
        Term term,
        SignOff signOff) {

    /** Copies the lists. */
    public Agreement {
        parties = Set.copyOf(parties);
        bases = List.copyOf(bases);
        clauses = List.copyOf(clauses);
    }

    Optional<Clause> clause(String clauseId) {
        return clauses.stream().filter(clause -> clause.id().equals(clauseId)).findFirst();
    }

    /**
     * Why a party may share: under UK GDPR with a condition of the Data Protection Act 2018, or under that Act's Part 3.
     *
     * @param party whose basis it is
     * @param article6 such as {@code 6(1)(e)}; null under Part 3
     * @param article9 such as {@code 9(2)(g)}; null under Part 3
     * @param schedule1Paragraph such as {@code 18}, safeguarding; null under Part 3
     * @param part3 whether the party processes for law enforcement
     */
    public record LawfulBasis(
            Agency party,
            @Nullable String article6,
            @Nullable String article9,
            @Nullable String schedule1Paragraph,
            boolean part3) {

        boolean isComplete() {
            boolean general = article6 != null && article9 != null && schedule1Paragraph != null;
            return part3 || general;
        }
    }

    /**
     * Who approved the agreement, and by when it is reviewed.
     *
     * @param reviewBy the date of the next review, at the start of that day
     * @param approvers who approved it
     */
    public record SignOff(Instant reviewBy, List<Person> approvers) {

        /** Copies the list. */
        public SignOff {
            approvers = List.copyOf(approvers);
        }
    }
}
