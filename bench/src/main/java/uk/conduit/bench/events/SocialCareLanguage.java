package uk.conduit.bench.events;

import java.util.List;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.shared.Precision;
import uk.conduit.schema.socialcare.AllocationChanged;
import uk.conduit.schema.socialcare.AssessmentAuthorised;
import uk.conduit.schema.socialcare.ChildDetailsRecorded;
import uk.conduit.schema.socialcare.ChildProtectionPlanStarted;
import uk.conduit.schema.socialcare.ContactReceived;
import uk.conduit.schema.socialcare.InterviewResponse;
import uk.conduit.schema.socialcare.MissingEpisodeRecorded;
import uk.conduit.schema.socialcare.MissingKind;
import uk.conduit.schema.socialcare.ReferralOpened;
import uk.conduit.schema.socialcare.ReturnInterviewOffered;
import uk.conduit.schema.socialcare.Section47Started;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;

/** What children's social care says. */
final class SocialCareLanguage {

    static final Language LANGUAGE = new Language(
            Agency.SOCIAL_CARE,
            SocialCareCaseEvent.class,
            "case-system",
            List.of(
                    it -> new ContactReceived(
                            it.id(), it.oneOf("2A", "3B", "6"), "a teacher is worried about the child", null),
                    it -> new ContactReceived(
                            it.id(), it.oneOf("1A", "5C"), "a neighbour rang about the evenings", "advice given"),
                    it -> new ReferralOpened(
                            it.id(),
                            it.day(),
                            it.oneOf("2A", "6"),
                            it.oneOf("N1", "N4", "N5"),
                            it.number(4),
                            false,
                            null),
                    it -> new AssessmentAuthorised(
                            it.id(), it.day().minusDays(30), it.day(), List.of(it.oneOf("2B", "3A", "11A"))),
                    it -> new MissingEpisodeRecorded(
                            it.id(),
                            MissingKind.MISSING,
                            it.before(2 + it.number(30)),
                            Precision.MOMENT,
                            it.at(),
                            Precision.MOMENT,
                            it.random().nextBoolean()),
                    it -> new ReturnInterviewOffered(
                            it.id(),
                            null,
                            it.at(),
                            it.oneOf(InterviewResponse.ACCEPTED, InterviewResponse.DECLINED),
                            null),
                    it -> new AllocationChanged(
                            it.id(), "a social worker", "Example assessment team", "01632 960123", it.day(), null),
                    it -> new ChildDetailsRecorded(it.day()),
                    it -> new Section47Started(it.id(), it.day()),
                    it -> new ChildProtectionPlanStarted(it.id(), it.day(), it.oneOf("NEG", "EMO", "SAB"))));

    private SocialCareLanguage() {}
}
