package uk.conduit.consolidation.model.briefing;

import static uk.conduit.consolidation.model.briefing.Morning.CUT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingFound;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingReported;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingEpisodeRecorded;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingKind;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReferralOpened;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.consolidation.model.event.UnitDetail.ActionRaised;
import uk.conduit.platform.kernel.Agency;

/** What the agencies of these tests say. */
final class Stories {

    static final ReferralOpened REFERRAL =
            new ReferralOpened("R1", LocalDate.of(2026, 11, 22), "2A", "N1", 2, false, null);

    private Stories() {}

    static Story socialCare(String reference) {
        return Story.of(Agency.SOCIAL_CARE, reference);
    }

    static Story police(String reference) {
        return Story.of(Agency.POLICE, reference);
    }

    static Story unit(String reference) {
        return Story.of(Agency.UNIT, reference, PersonalDetails.NONE);
    }

    static MissingReported missing(String reference, String grade) {
        return new MissingReported(reference, grade, null, "the bus station", false, null);
    }

    static MissingFound found(String reference, Instant at) {
        return new MissingFound(reference, at, null, null, false);
    }

    static MissingEpisodeRecorded episode(Duration startedAgo, Duration endedAgo) {
        return new MissingEpisodeRecorded(
                "E1",
                MissingKind.MISSING,
                Moment.exactly(CUT.minus(startedAgo)),
                Moment.exactly(CUT.minus(endedAgo)),
                true);
    }

    static ActionRaised action(String id, LocalDate due) {
        return new ActionRaised(id, "Visit at home", Agency.SOCIAL_CARE, null, due, "daily briefing");
    }
}
