package uk.conduit.consolidation.model.event;

/** What happened, one type for each kind of event in the published language. */
public sealed interface Detail
        permits CommonDetail,
                SocialCareDetail,
                PoliceDetail,
                EducationDetail,
                HealthDetail,
                VoluntaryDetail,
                AdultSocialCareDetail,
                UnitDetail {

    /** The kind, by the name it has in the published language. */
    default String kind() {
        return getClass().getSimpleName();
    }
}
