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

    /** All returns of a child, the earliest first; an absence that is still open is none. */
    static List<Return> of(List<MissingEpisode> ordered) {
        List<List<MissingEpisode>> absences = absences(ordered);
        List<Return> returns = new ArrayList<>();
        for (int i = 0; i < absences.size(); i++) {
            List<MissingEpisode> absence = absences.get(i);
            if (absence.stream().noneMatch(MissingEpisode::open)) {
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

    private static List<List<MissingEpisode>> absences(List<MissingEpisode> ordered) {
        List<List<MissingEpisode>> absences = new ArrayList<>();
        Instant end = Instant.MIN;
        for (MissingEpisode episode : ordered) {
            if (absences.isEmpty() || episode.started().at().isAfter(end)) {
                absences.add(new ArrayList<>());
            }
            absences.getLast().add(episode);
            Instant episodeEnd =
                    episode.ended() == null ? Instant.MAX : episode.ended().at();
            end = episodeEnd.isAfter(end) ? episodeEnd : end;
        }
        return absences;
    }

    private static Moment end(List<MissingEpisode> absence) {
        return absence.stream()
                .max(Comparator.comparing(
                                (MissingEpisode it) -> it.source().agency().equals(Agency.POLICE))
                        .thenComparing(it -> Objects.requireNonNull(it.ended())))
                .map(MissingEpisode::ended)
                .orElseThrow();
    }
}
