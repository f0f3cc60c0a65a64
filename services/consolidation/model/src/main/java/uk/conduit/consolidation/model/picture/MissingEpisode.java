package uk.conduit.consolidation.model.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingFound;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingReported;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingRiskRegraded;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingEpisodeRecorded;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingKind;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/**
 * One time a child was missing, as one agency records it. No episode is left out because of its grade: of exploited
 * children in "low" and "medium" episodes nearly half had a warning sign (IICSA, part G.3).
 *
 * @param source the agency and its reference
 * @param kind missing, or away without authorisation
 * @param started since when
 * @param ended when the child was found or came back; null while missing
 * @param facts the statements it is made of, the earliest first
 */
public record MissingEpisode(
        Source source,
        MissingKind kind,
        Moment started,
        @Nullable Moment ended,
        List<Fact> facts) {

    /** Copies the facts. */
    public MissingEpisode {
        facts = List.copyOf(facts);
    }

    /**
     * Who records the episode, and under which reference.
     *
     * @param agency the agency
     * @param reference its own reference for the episode
     */
    public record Source(Agency agency, String reference) {}

    /** All episodes of a child, the earliest first. */
    public static List<MissingEpisode> of(Picture picture) {
        return Stream.concat(
                        picture.all(Matter.MISSING_REPORTED).stream().map(entry -> reported(picture, entry)),
                        picture.all(Matter.MISSING_EPISODE).stream().map(MissingEpisode::recorded))
                .sorted(Comparator.comparing(MissingEpisode::started)
                        .thenComparing(episode -> episode.source().agency())
                        .thenComparing(episode -> episode.source().reference()))
                .toList();
    }

    /** Whether the child is still missing. */
    public boolean open() {
        return ended == null;
    }

    /**
     * Whether this episode was never closed although its agency has since recorded another: nobody goes missing twice
     * without coming back in between, so it says nothing of now.
     *
     * @param all every episode of the child
     */
    public boolean isSuperseded(List<MissingEpisode> all) {
        return open()
                && all.stream()
                        .anyMatch(later -> later.source().agency().equals(source.agency())
                                && later.started().at().isAfter(started.at()));
    }

    /** The police report, where the police record the episode. */
    public Optional<MissingReported> report() {
        return details(MissingReported.class).findFirst();
    }

    /** The record of the return, where the police record it. */
    public Optional<MissingFound> found() {
        return details(MissingFound.class).findFirst();
    }

    /** The grade as it stands: the last regrading, or the one first given. */
    public Optional<String> grade() {
        return details(MissingRiskRegraded.class)
                .map(MissingRiskRegraded::grade)
                .findFirst()
                .or(() -> report().map(MissingReported::grade));
    }

    private <D> Stream<D> details(Class<D> type) {
        return facts.stream().map(Fact::detail).filter(type::isInstance).map(type::cast);
    }

    private static MissingEpisode reported(Picture picture, Map.Entry<Slot, Fact> entry) {
        Agency agency = entry.getKey().agency();
        String reference = entry.getKey().reference();
        List<Fact> facts = new ArrayList<>(List.of(entry.getValue()));
        picture.at(agency, Matter.MISSING_REGRADED, reference).ifPresent(facts::add);
        Optional<Fact> found = picture.at(agency, Matter.MISSING_FOUND, reference);
        found.ifPresent(facts::add);
        Moment ended = found.map(fact -> Moment.exactly(((MissingFound) fact.detail()).foundAt()))
                .orElse(null);
        return new MissingEpisode(
                new Source(agency, reference),
                MissingKind.MISSING,
                entry.getValue().occurred(),
                ended,
                facts);
    }

    private static MissingEpisode recorded(Map.Entry<Slot, Fact> entry) {
        MissingEpisodeRecorded detail =
                (MissingEpisodeRecorded) entry.getValue().detail();
        return new MissingEpisode(
                new Source(entry.getKey().agency(), entry.getKey().reference()),
                detail.missing(),
                detail.started(),
                detail.ended(),
                List.of(entry.getValue()));
    }

    @Override
    public String toString() {
        return "missing episode recorded by " + source.agency();
    }
}
