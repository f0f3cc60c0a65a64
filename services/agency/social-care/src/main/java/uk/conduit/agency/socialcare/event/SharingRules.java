package uk.conduit.agency.socialcare.event;

import org.apache.avro.specific.SpecificRecord;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.RestrictedItemExists;
import uk.conduit.schema.socialcare.AllocationChanged;
import uk.conduit.schema.socialcare.AssessmentAuthorised;
import uk.conduit.schema.socialcare.CaseClosed;
import uk.conduit.schema.socialcare.ContactReceived;
import uk.conduit.schema.socialcare.ExploitationAssessmentCompleted;
import uk.conduit.schema.socialcare.RecordCorrected;
import uk.conduit.schema.socialcare.ReturnInterviewHeld;

/**
 * How a kind of statement is to be taken, and who may see it.
 *
 * <p>Who is responsible for a child and that a case was closed are pointers, for every agency involved with the child;
 * the reason for a closure is a core fact inside it. What a child told in a return interview is narrative, and so is what
 * a professional judged of a child's risk. A restricted item is for named roles. Everything else is a core fact.
 *
 * @param assertion whether it is a fact, a report or an opinion
 * @param profile who may see it
 */
record SharingRules(Assertion assertion, Profile profile) {

    /** The rules for this kind of statement; those for a correction are those for what it puts in place. */
    static SharingRules of(SpecificRecord detail) {
        return switch (detail) {
            case RecordCorrected corrected
            when corrected.getReplacement() instanceof SpecificRecord replacement -> of(replacement);
            case RestrictedItemExists restricted -> new SharingRules(Assertion.FACT, Profile.RESTRICTED);
            case AllocationChanged allocation -> new SharingRules(Assertion.FACT, Profile.POINTER);
            case CaseClosed closure -> new SharingRules(Assertion.FACT, Profile.POINTER);
            case ContactReceived contact -> new SharingRules(Assertion.REPORTED, Profile.CORE_FACT);
            case AssessmentAuthorised assessment -> new SharingRules(Assertion.PROFESSIONAL_OPINION, Profile.CORE_FACT);
            case ExploitationAssessmentCompleted assessment ->
                new SharingRules(Assertion.PROFESSIONAL_OPINION, Profile.NARRATIVE);
            case ReturnInterviewHeld held ->
                new SharingRules(Assertion.REPORTED, held.getSummary() == null ? Profile.CORE_FACT : Profile.NARRATIVE);
            default -> new SharingRules(Assertion.FACT, Profile.CORE_FACT);
        };
    }
}
