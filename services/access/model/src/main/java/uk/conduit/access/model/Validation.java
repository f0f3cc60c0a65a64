package uk.conduit.access.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules that declared access keeps, as a list: a new rule is a new line here. */
final class Validation {

    private static final List<Function<Declared, Stream<Finding>>> RULES = List.of(
            AgencyRules::everyAgencyIsDeclaredOnce,
            AgencyRules::everyAgencyHasSomebodyToRing,
            AgencyRules::principalsCarryTheirAgencysName,
            AgencyRules::superUsersAreNobodysPrincipals,
            AgencyRules::publishersHaveAQuota,
            TopicRules::topicsCarryTheirOwnersName,
            TopicRules::topicsAreOfSomeSize,
            TopicRules::everyFeedHasAPlaceForWhatIsRejected,
            TopicRules::topicsWithCompatibilityHaveASchema,
            AgreementRules::everyAgreementIsDeclaredOnce,
            AgreementRules::agreementsHaveAPurposeAndAnEnd,
            AgreementRules::everyPartyHasABasis,
            AgreementRules::everyOwnerApproves,
            AgreementRules::clausesSayWhoseDataGoToWhom,
            GrantRules::grantsAreToTheAgencysOwn,
            GrantRules::grantsAreOnDeclaredTopics,
            GrantRules::grantsHaveAClause,
            GrantRules::grantsEndWithTheirAgreement,
            GrantRules::grantsCarryNoMoreThanTheClause,
            GrantRules::grantsNeedASecondPersonAndTheOwner,
            DisclosureRules::caseEventsAreReadByConsolidationAlone,
            DisclosureRules::topicsAreReadByTheirOwnReaders,
            DisclosureRules::topicsAreWrittenByTheirOwnWriters,
            AdministrationRules::theReconcilerIsDeclared,
            AdministrationRules::theReconcilerCanDoItsWork,
            AdministrationRules::administrationTouchesNoData,
            AdministrationRules::administrationNeedsASecondPerson);

    private Validation() {}

    static List<Finding> findings(Declared declared) {
        return RULES.stream().flatMap(rule -> rule.apply(declared)).toList();
    }
}
