package uk.conduit.consolidation.model.briefing;

import uk.conduit.consolidation.model.event.AdultSocialCareDetail;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.AdultThresholdDecided;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.TransitionAlert;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.TransitionAssessmentDecided;

/** What adult social care says, each kind of event in a sentence. */
final class AdultSocialCareSentences {

    private AdultSocialCareSentences() {}

    static String of(AdultSocialCareDetail detail, Words words) {
        return switch (detail) {
            case TransitionAlert it ->
                "Transition alert of %s%s; consent: %s."
                        .formatted(
                                words.day(it.raised()), Words.after(": ", it.likelyNeeds()), Words.plain(it.consent()));
            case TransitionAssessmentDecided it ->
                "%s on %s%s; reasons given in writing: %s."
                        .formatted(
                                switch (it.decision()) {
                                    case ASSESS -> "A transition assessment was agreed";
                                    case REFUSED -> "A transition assessment was refused";
                                    case DEFERRED -> "The decision on a transition assessment was put off";
                                },
                                words.day(it.decided()),
                                Words.after("; reason: ", it.reason()),
                                Words.yesNo(it.reasonGivenInWriting()));
            case AdultThresholdDecided it ->
                "Threshold of adult services %s on %s%s."
                        .formatted(
                                it.met() ? "met" : "not met",
                                words.day(it.decided()),
                                Words.after("; offered instead: ", it.alternative()));
        };
    }
}
