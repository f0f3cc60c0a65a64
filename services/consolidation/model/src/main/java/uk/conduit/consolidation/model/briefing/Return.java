package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.picture.MissingEpisode;
import uk.conduit.platform.kernel.Agency;

/**
 * One return of a child: the end of one absence, which several agencies may each record as an episode of their own.
 *
 * @param episodes the episodes that overlap
 * @param at when the child came back; the police's word where they have one
 * @param nextAbsence when the child next went missing
 */
record Return(
        List<MissingEpisode> episodes, Moment at, @Nullable Instant nextAbsence) {

    Return {
        episodes = List.copyOf(episodes);
    }

    /**
     * All returns of a child, the earliest first. One agency's word is enough: the clock of the return interview must not
     * wait for an agency whose record is still open. Where it is, "missing now" says so.
     */
    static List<Return> of(List<MissingEpisode> ordered) {
        List<List<MissingEpisode>> absences = absences(ordered);
        List<Return> returns = new ArrayList<>();
        for (int i = 0; i < absences.size(); i++) {
            List<MissingEpisode> absence = absences.get(i);
            if (absence.stream().anyMatch(it -> !it.open())) {
                Instant next = i + 1 < absences.size()
                        ? absences.get(i + 1).getFirst().started().at()
                        : null;
                returns.add(new Return(absence, end(absence), next));
            }
        }
        return returns;
    }

    boolean isFollowedBy(Instant moment) {
        return !moment.isBefore(at.at()) && (nextAbsence == null || moment.isBefore(nextAbsence));
    }

    /** The absences of a child, the earliest first: each the episodes that overlap. */
    static List<List<MissingEpisode>> absences(List<MissingEpisode> ordered) {
        List<List<MissingEpisode>> absences = new ArrayList<>();
        Instant end = Instant.MIN;
        for (MissingEpisode episode : ordered) {
            if (absences.isEmpty() || episode.started().at().isAfter(end)) {
                absences.add(new ArrayList<>());
            }
            absences.getLast().add(episode);
            Instant episodeEnd = end(episode, ordered);
            end = episodeEnd.isAfter(end) ? episodeEnd : end;
        }
        return absences;
    }

    /** An episode that was never closed lasts until now, unless its agency has recorded another since. */
    private static Instant end(MissingEpisode episode, List<MissingEpisode> all) {
        if (episode.ended() != null) {
            return episode.ended().at();
        }
        return episode.isSuperseded(all) ? episode.started().at() : Instant.MAX;
    }

    private static Moment end(List<MissingEpisode> absence) {
        return absence.stream()
                .filter(it -> !it.open())
                .max(Comparator.comparing(
                                (MissingEpisode it) -> it.source().agency().equals(Agency.POLICE))
                        .thenComparing(it -> Objects.requireNonNull(it.ended())))
                .map(MissingEpisode::ended)
                .orElseThrow();
    }
}
