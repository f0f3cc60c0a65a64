package uk.conduit.access.model;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What a sharing agreement must say. */
final class AgreementRules {

    private AgreementRules() {}

    static Stream<Finding> everyAgreementIsDeclaredOnce(Declared declared) {
        Set<String> seen = new HashSet<>();
        return declared.agreements().stream()
                .filter(agreement -> !seen.add(agreement.id()))
                .map(agreement -> new Finding(place(agreement), "the agreement is declared twice"));
    }

    static Stream<Finding> agreementsHaveAPurposeAndAnEnd(Declared declared) {
        return declared.agreements().stream().flatMap(agreement -> {
            Term term = agreement.term();
            boolean reviewedInTime = !agreement.signOff().reviewBy().isBefore(term.from())
                    && agreement.signOff().reviewBy().isBefore(term.until());
            return Stream.of(
                            finding(
                                    agreement,
                                    agreement.purpose().isBlank(),
                                    "say what the sharing is for; nothing else may be done with the data"),
                            finding(
                                    agreement,
                                    !term.from().isBefore(term.until()),
                                    "valid-from lies before valid-until"),
                            finding(agreement, !reviewedInTime, "review-by lies between valid-from and valid-until"))
                    .flatMap(found -> found);
        });
    }

    static Stream<Finding> everyPartyHasABasis(Declared declared) {
        return declared.agreements().stream()
                .flatMap(agreement -> agreement.parties().stream()
                        .sorted()
                        .filter(party -> agreement.bases().stream()
                                .noneMatch(basis -> basis.party().equals(party) && basis.isComplete()))
                        .map(party -> new Finding(
                                place(agreement) + ", lawful-basis",
                                party + " needs Article 6, Article 9 and Schedule 1 paragraph, or Part 3")));
    }

    static Stream<Finding> everyOwnerApproves(Declared declared) {
        return declared.agreements().stream()
                .flatMap(agreement -> agreement.clauses().stream()
                        .flatMap(clause -> clause.owners().stream())
                        .distinct()
                        .sorted()
                        .filter(owner -> agreement.signOff().approvers().stream()
                                .noneMatch(approver -> approver.agency().equals(owner)))
                        .map(owner -> new Finding(
                                place(agreement) + ", approved-by",
                                owner + " owns data of this agreement and approves it")));
    }

    static Stream<Finding> clausesSayWhoseDataGoToWhom(Declared declared) {
        return declared.agreements().stream().flatMap(agreement -> {
            Set<String> seen = new HashSet<>();
            return agreement.clauses().stream().flatMap(clause -> {
                String place = place(agreement) + ", clause " + clause.id();
                boolean partiesAll = agreement.parties().containsAll(clause.owners())
                        && agreement.parties().containsAll(clause.recipients().keySet());
                boolean known = clause.owners().stream().allMatch(declared::declares)
                        && clause.recipients().keySet().stream().allMatch(declared::declares);
                return Stream.of(
                                found(place, !seen.add(clause.id()), "the clause is there twice"),
                                found(place, clause.kinds().isEmpty(), "name the kinds of event"),
                                found(place, clause.owners().isEmpty(), "say whose data they are"),
                                found(place, !partiesAll, "owners and recipients are parties to the agreement"),
                                found(place, !known, "owners and recipients have a file of their own"))
                        .flatMap(finding -> finding);
            });
        });
    }

    static String place(Agreement agreement) {
        return "agreements/" + agreement.id() + ".yaml";
    }

    private static Stream<Finding> finding(Agreement agreement, boolean wrong, String reason) {
        return found(place(agreement), wrong, reason);
    }

    private static Stream<Finding> found(String place, boolean wrong, String reason) {
        return wrong ? Stream.of(new Finding(place, reason)) : Stream.empty();
    }
}
