package uk.conduit.consolidation.model.briefing;

import java.util.stream.Collectors;
import uk.conduit.consolidation.model.event.VoluntaryDetail.AdvocacyContact;
import uk.conduit.consolidation.model.event.VoluntaryDetail.AdvocacyEnded;
import uk.conduit.consolidation.model.event.VoluntaryDetail.AdvocacyStarted;
import uk.conduit.consolidation.model.event.VoluntaryDetail.CommunityConcern;
import uk.conduit.consolidation.model.event.VoluntaryDetail.FeedbackGiven;
import uk.conduit.consolidation.model.picture.Fact;

/** What the voluntary sector and the community say, each kind of event in a sentence. */
final class VoluntarySentences {

    private VoluntarySentences() {}

    static String of(Fact fact, Words words) {
        return switch (fact.detail()) {
            case CommunityConcern it ->
                "%s: concern (%s): %s%s%s%s%s."
                        .formatted(
                                words.moment(fact.occurred()),
                                Words.plain(fact.terms().assertion()),
                                Words.clause(it.what()),
                                it.whereSeen() == null ? "" : "; where: " + Words.clause(it.whereSeen()),
                                Codes.indicators(it.indicators()),
                                Boolean.TRUE.equals(it.repeated()) ? "; came up before" : "",
                                it.sharedWith().isEmpty()
                                        ? ""
                                        : "; already told: "
                                                + it.sharedWith().stream()
                                                        .map(words::agency)
                                                        .collect(Collectors.joining(", ")));
            case FeedbackGiven it -> "Feedback given on %s.".formatted(words.day(it.given()));
            case AdvocacyStarted it ->
                "Advocacy since %s%s%s."
                        .formatted(
                                words.day(it.started()),
                                it.worker() == null ? "" : ", " + it.worker(),
                                it.frequency() == null ? "" : ", " + it.frequency());
            case AdvocacyContact it ->
                "Advocate and child were in touch on %s%s."
                        .formatted(words.day(it.held()), it.outcome() == null ? "" : ": " + Words.clause(it.outcome()));
            case AdvocacyEnded it ->
                "Advocacy ended on %s%s."
                        .formatted(
                                words.day(it.ended()), it.outcome() == null ? "" : ": " + Words.clause(it.outcome()));
            default ->
                throw new IllegalStateException(
                        "Not a voluntary matter: " + fact.detail().kind());
        };
    }
}
