package uk.conduit.access.model;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.Visibility.Profile;

/** What every grant must say, and how far it may go. */
final class GrantRules {

    private GrantRules() {}

    /**
     * Looks at every grant of every agency.
     *
     * @param rule the reason against the grant, or null when there is none
     */
    static Stream<Finding> eachGrant(Declared declared, BiFunction<AgencyAccess, Grant, @Nullable String> rule) {
        return declared.agencies().stream()
                .flatMap(agency -> IntStream.range(0, agency.grants().size())
                        .boxed()
                        .flatMap(index -> {
                            Grant grant = agency.grants().get(index);
                            String place = agency.file() + ", grant " + (index + 1) + " (" + grant.words() + ")";
                            return Stream.ofNullable(rule.apply(agency, grant))
                                    .map(reason -> new Finding(place, reason));
                        }));
    }

    static Stream<Finding> grantsAreToTheAgencysOwn(Declared declared) {
        return eachGrant(declared, (agency, grant) -> {
            boolean own = agency.principals().stream()
                    .anyMatch(declaredOne ->
                            declaredOne.principal().equals(grant.principal()) && !declaredOne.withdrawn());
            return own ? null : "a grant is to a principal of the same file that is not withdrawn";
        });
    }

    static Stream<Finding> grantsAreOnDeclaredTopics(Declared declared) {
        return eachGrant(declared, (agency, grant) -> {
            boolean reachesOne = declared.topics()
                    .anyMatch(topic -> grant.topics().reaches(topic.name().value()));
            boolean bounded = !grant.topics().name().equals(Resource.EVERY) && owner(grant) != null;
            return reachesOne && bounded
                    ? null
                    : "a grant is on a declared topic, or on a prefix with an owner's name and dot";
        });
    }

    static Stream<Finding> grantsHaveAClause(Declared declared) {
        return eachGrant(declared, (agency, grant) -> {
            Clause clause = grant.basis().in(declared).orElse(null);
            if (clause == null) {
                return "there is no " + grant.basis();
            }
            Agency owner = owner(grant);
            return owner != null && clause.owners().contains(owner)
                    ? null
                    : grant.basis() + " is not about data of the topic's owner";
        });
    }

    static Stream<Finding> grantsEndWithTheirAgreement(Declared declared) {
        return eachGrant(declared, (agency, grant) -> {
            if (!grant.term().from().isBefore(grant.term().until())) {
                return "not-before lies before not-after";
            }
            boolean within = declared.agreement(grant.basis().agreement())
                    .map(agreement -> grant.term().within(agreement.term()))
                    .orElse(true);
            return within ? null : "a grant begins no earlier and ends no later than its agreement";
        });
    }

    static Stream<Finding> grantsCarryNoMoreThanTheClause(Declared declared) {
        return eachGrant(
                declared,
                (agency, grant) -> grant.basis()
                        .in(declared)
                        .map(clause -> excess(clause, agency.agency(), grant.content()))
                        .orElse(null));
    }

    private static @Nullable String excess(Clause clause, Agency agency, Grant.Content content) {
        Profile widest = clause.widestFor(agency);
        if (widest == null) {
            return "clause " + clause.id() + " does not name " + agency + " as a recipient";
        }
        if (content.profile().compareTo(widest) > 0) {
            return "clause " + clause.id() + " goes no further than " + widest;
        }
        return clause.kinds().containsAll(content.kinds())
                ? null
                : "clause " + clause.id() + " does not name every one of these kinds";
    }

    static Stream<Finding> grantsNeedASecondPersonAndTheOwner(Declared declared) {
        return eachGrant(declared, (agency, grant) -> {
            Grant.Consent consent = grant.consent();
            if (consent.approvedBy().stream().anyMatch(consent.requestedBy()::isSameAs)) {
                return "whoever asks for access does not approve it";
            }
            Set<Agency> approving =
                    consent.approvedBy().stream().map(Person::agency).collect(Collectors.toSet());
            return !approving.isEmpty() && approving.containsAll(owners(declared, grant))
                    ? null
                    : "every agency that owns the data is among those who approve";
        });
    }

    private static Set<Agency> owners(Declared declared, Grant grant) {
        return grant.basis().in(declared).map(Clause::owners).orElse(Set.of());
    }

    /** Whose data a grant is about: the agency whose name and a dot begin the topics' name. */
    static @Nullable Agency owner(Grant grant) {
        String name = grant.topics().name();
        int dot = name.indexOf('.');
        return dot < 1 || name.contains(Resource.EVERY) ? null : new Agency(name.substring(0, dot));
    }
}
