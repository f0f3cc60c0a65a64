package uk.conduit.agency.socialcare.cin;

import java.util.Map;
import java.util.Set;

/**
 * The names the census uses, of 2022 and of 2026 together. What stands under another name is never passed over in
 * silence.
 */
final class Shape {

    static final String ASSESSMENT = "Assessments";
    static final String PLAN_DATES = "CINPlanDates";
    static final String ENQUIRY = "Section47";
    static final String PROTECTION = "ChildProtectionPlans";
    /** New in the 2026 shape. */
    static final String PRE_PROCEEDINGS = "PreProceedingsandFGDM";

    /** The elements of an episode that are records of their own. */
    static final Set<String> PARTS = Set.of(ASSESSMENT, PLAN_DATES, ENQUIRY, PROTECTION, PRE_PROCEEDINGS);

    /** The elements of an episode that are values of the referral and its closure. */
    static final Set<String> EPISODE_VALUES = Set.of(
            "CINreferralDate",
            "ReferralSource",
            "PrimaryNeedCode",
            "CINclosureDate",
            "ReasonForClosure",
            "DateOfInitialCPC",
            "ReferralNFA");

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "ChildIdentifiers",
            Set.of(
                    "LAchildID",
                    "UPN",
                    "FormerUPN",
                    "UPNunknown",
                    "PersonBirthDate",
                    "ExpectedPersonBirthDate",
                    "GenderCurrent",
                    "Sex",
                    "PersonDeathDate"),
            "ChildCharacteristics",
            Set.of("Ethnicity", "Disabilities"),
            "Disabilities",
            Set.of("Disability"),
            ASSESSMENT,
            Set.of(
                    "AssessmentActualStartDate",
                    "AssessmentInternalReviewDate",
                    "AssessmentAuthorisationDate",
                    "FactorsIdentifiedAtAssessment"),
            "FactorsIdentifiedAtAssessment",
            Set.of("AssessmentFactors"),
            ENQUIRY,
            Set.of("S47ActualStartDate", "InitialCPCtarget", "DateOfInitialCPC", "ICPCnotRequired"),
            PROTECTION,
            Set.of(
                    "CPPstartDate",
                    "CPPendDate",
                    "InitialCategoryOfAbuse",
                    "LatestCategoryOfAbuse",
                    "NumberOfPreviousCPP",
                    "Reviews"));

    private Shape() {}

    /** Whether the element holds an element the census does not know there. */
    static boolean holdsUnknown(Element element) {
        Set<String> known = KNOWN.get(element.name());
        return known != null && element.children().stream().anyMatch(child -> !known.contains(child.name()));
    }
}
