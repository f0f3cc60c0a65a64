package uk.conduit.consolidation.service.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Briefing;
import uk.conduit.consolidation.model.briefing.Edition;
import uk.conduit.consolidation.model.briefing.Edition.Kind;
import uk.conduit.consolidation.model.briefing.Edition.Window;
import uk.conduit.consolidation.model.briefing.Feeds;
import uk.conduit.consolidation.model.briefing.Material;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Material.PendingReview;
import uk.conduit.consolidation.model.briefing.Settings;
import uk.conduit.consolidation.model.event.CaseEvent;
import uk.conduit.consolidation.model.event.CommonDetail.RecordCorrected;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.FeedCoverage;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityDecision;
import uk.conduit.consolidation.model.identity.Component;
import uk.conduit.consolidation.model.identity.Decision;
import uk.conduit.consolidation.model.identity.Identity;
import uk.conduit.consolidation.model.identity.Reason;
import uk.conduit.consolidation.model.identity.Resolution;
import uk.conduit.consolidation.model.identity.SubjectProfile;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.statement.Statements;
import uk.conduit.consolidation.service.store.BriefingCodec;
import uk.conduit.consolidation.service.store.PictureCodec;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * The hub without servers: statements, identity, pictures and briefing, one after the other over events in the order in
 * which they came. Nothing is sorted and nothing is kept once on the way, so that the model alone must see to it.
 */
final class PureHub {

    static final Map<Agency, List<String>> KINDS = Map.of(
            Agency.POLICE,
            List.of("MissingReported", "MissingFound", "InvestigationOpened", "CrimeRecorded", "ArrestBailCharge"),
            Agency.SOCIAL_CARE,
            List.of("ContactReceived", "ReferralOpened", "MissingEpisodeRecorded", "ReturnInterviewHeld"));

    private static final PictureCodec PICTURES = new PictureCodec();
    private static final BriefingCodec BRIEFINGS = new BriefingCodec();

    private final List<Said> effective;
    private final Resolution resolution;

    /** Takes events in. */
    PureHub(List<Said> arrived) {
        SortedSet<EventId> counts =
                Statements.effective(arrived.stream().map(Said::version).toList());
        this.effective = arrived.stream().filter(it -> counts.contains(it.id())).toList();
        this.resolution = Identity.resolve(Component.of(profiles(), decisions()));
    }

    Resolution resolution() {
        return resolution;
    }

    Set<EventId> effective() {
        return effective.stream().map(Said::id).collect(Collectors.toSet());
    }

    /**
     * The picture of each child, merged of its subjects'. Each of those was kept, as bytes, after some of the events, and the
     * rest was folded onto it when it was read.
     */
    SortedMap<ChildId, Picture> pictures() {
        List<EventId> came = effective.stream().map(Said::id).toList();
        int keptTo = Math.floorMod(came.hashCode(), came.size() + 1);
        Map<SubjectRef, byte[]> kept = new HashMap<>();
        bySubject(effective.subList(0, keptTo))
                .forEach((subject, events) -> kept.put(subject, PICTURES.encode(Picture.of(events))));
        Map<SubjectRef, List<CaseEvent>> tails = bySubject(effective.subList(keptTo, effective.size()));
        Map<SubjectRef, Picture> told = new HashMap<>();
        kept.forEach((subject, bytes) -> told.put(subject, PICTURES.decode(bytes)));
        tails.forEach((subject, events) ->
                told.put(subject, told.getOrDefault(subject, Picture.EMPTY).with(events)));
        SortedMap<ChildId, Picture> pictures = new TreeMap<>();
        told.forEach((subject, picture) -> pictures.merge(resolution.childOf(subject), picture, Picture::merge));
        return pictures;
    }

    private static Map<SubjectRef, List<CaseEvent>> bySubject(List<Said> some) {
        return some.stream()
                .filter(it -> it.about() instanceof Said.OfAChild)
                .map(PureHub::event)
                .collect(Collectors.groupingBy(CaseEvent::subject));
    }

    /** The pictures' bytes, one text for each child. */
    List<String> pictureBytes() {
        return pictures().entrySet().stream()
                .map(entry -> entry.getKey() + " " + HexFormat.of().formatHex(PICTURES.encode(entry.getValue())))
                .toList();
    }

    /**
     * The briefing as things stand.
     *
     * @param before what had been received at the cut before
     * @param received what has been received at this cut
     * @param previous the version before
     */
    Briefing briefing(Set<EventId> before, Set<EventId> received, @Nullable Briefing previous) {
        Instant cut = Tangle.END;
        Edition edition = new Edition(
                LocalDate.of(2026, 11, 23),
                previous == null ? 1 : 2,
                previous == null ? Kind.SCHEDULED : Kind.ADDENDUM,
                new Window(cut.minus(Duration.ofDays(1)), cut),
                cut.plusSeconds(previous == null ? 0 : 900));
        Set<EventId> lately = new TreeSet<>(received);
        lately.removeAll(before);
        List<Child> children = pictures().entrySet().stream()
                .map(entry -> new Child(entry.getKey(), entry.getValue()))
                .toList();
        return Briefing.compose(edition, new Material(children, lately, feeds(), reviews()), settings(KINDS), previous);
    }

    static String bytes(Briefing briefing) {
        return text(BRIEFINGS.encode(briefing));
    }

    private List<SubjectProfile> profiles() {
        List<SubjectProfile> profiles = new ArrayList<>();
        for (Said said : effective) {
            if (said.about() instanceof Said.OfAChild child) {
                CaseEvent event = child.event();
                profiles.add(SubjectProfile.of(event.subject())
                        .with(event.details(), event.header().occurred().at()));
            }
        }
        return profiles;
    }

    private List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        for (Said said : effective) {
            if (said.about() instanceof Said.OfAChild child
                    && meant(child.event().detail()) instanceof IdentityDecision decided) {
                decisions.add(Decision.of(decided, said.occurred(), said.id()));
            }
        }
        return decisions;
    }

    private static Detail meant(Detail detail) {
        return detail instanceof RecordCorrected corrected ? corrected.replacement() : detail;
    }

    private Feeds feeds() {
        List<Feeds.Coverage> coverages = new ArrayList<>();
        for (Said said : effective) {
            if (said.about() instanceof Said.OfAFeed feed) {
                FeedCoverage its = feed.coverage();
                its.kinds()
                        .forEach(kind -> coverages.add(new Feeds.Coverage(
                                said.version().agency(),
                                0,
                                its.sourceSystem(),
                                kind,
                                its.from(),
                                its.to(),
                                said.id())));
            }
        }
        Instant last = Tangle.END.minusSeconds(60);
        return new Feeds(
                coverages,
                Map.of(Agency.POLICE, 1, Agency.SOCIAL_CARE, 1),
                List.of(),
                Map.of(Agency.POLICE, last, Agency.SOCIAL_CARE, last));
    }

    private List<PendingReview> reviews() {
        return resolution.reviews().stream()
                .map(review -> new PendingReview(
                        review.one().subject(),
                        review.one().child(),
                        review.other().subject(),
                        review.other().child(),
                        review.reasons().stream().map(Reason::words).collect(Collectors.joining("; "))))
                .toList();
    }

    /** A briefing's settings where each feed must cover these kinds of record to be called complete. */
    static Settings settings(Map<Agency, List<String>> kindsOfFeeds) {
        Map<Agency, Settings.Feed> feeds = new TreeMap<>();
        kindsOfFeeds.forEach((agency, kinds) -> feeds.put(
                agency,
                new Settings.Feed(
                        agency.name(), new TreeSet<>(Set.of("records")), new TreeSet<>(kinds), Duration.ofHours(12))));
        return Settings.defaults(feeds);
    }

    private static CaseEvent event(Said said) {
        if (said.about() instanceof Said.OfAChild child) {
            return child.event();
        }
        throw new IllegalArgumentException("Not about a child");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
