package uk.conduit.consolidation.model.briefing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Edition.Kind;
import uk.conduit.consolidation.model.briefing.Edition.Window;
import uk.conduit.consolidation.model.briefing.Feeds.Coverage;
import uk.conduit.consolidation.model.briefing.Feeds.SetAside;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Material.LastRead;
import uk.conduit.consolidation.model.briefing.Material.PendingReview;
import uk.conduit.consolidation.model.event.CaseEvent;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;

/** The morning of Monday 23 November 2026, half past seven: what the hub holds when the briefing is cut. */
final class Morning {

    static final Instant CUT = Instant.parse("2026-11-23T07:30:00Z");
    static final Instant YESTERDAY_AT_FOUR = Instant.parse("2026-11-22T16:00:00Z");
    static final Instant POLICE_COVERED_UNTIL = Instant.parse("2026-11-23T07:00:00Z");

    private static final Set<String> POLICE_KINDS = Set.of(
            "MissingReported",
            "MissingRiskRegraded",
            "MissingFound",
            "InvestigationOpened",
            "InvestigationUpdated",
            "InvestigationClosed",
            "CrimeRecorded",
            "CrimeOutcomeSet",
            "IntelligenceShared",
            "ArrestBailCharge",
            "DisruptionIssued",
            "RestrictedItemExists");

    private static final Set<String> SOCIAL_CARE_KINDS = Set.of(
            "ContactReceived",
            "ReferralOpened",
            "StrategyDiscussionHeld",
            "Section47Started",
            "MissingEpisodeRecorded",
            "ReturnInterviewOffered",
            "ReturnInterviewHeld",
            "ExploitationAssessmentCompleted");

    private static final Set<String> ADULT_KINDS =
            Set.of("TransitionAlert", "TransitionAssessmentDecided", "AdultThresholdDecided");

    private static final Map<Agency, Settings.Feed> USUAL_FEEDS = Map.of(
            Agency.POLICE,
            new Settings.Feed(
                    "Police", new TreeSet<>(Set.of("records")), new TreeSet<>(POLICE_KINDS), Duration.ofHours(12)),
            Agency.SOCIAL_CARE,
            new Settings.Feed(
                    "Children's social care",
                    new TreeSet<>(Set.of("records")),
                    new TreeSet<>(SOCIAL_CARE_KINDS),
                    Duration.ofHours(12)));

    private final Map<Agency, Settings.Feed> feeds = new HashMap<>(USUAL_FEEDS);
    private final List<Child> children = new ArrayList<>();
    private final Set<EventId> received = new HashSet<>();
    private final List<Coverage> coverage = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private final List<PendingReview> reviews = new ArrayList<>();
    private Optional<LastRead> lastRead = Optional.empty();

    /** Nothing has been said by anybody. */
    static Morning silent() {
        return new Morning();
    }

    /** Both feeds have covered everything until shortly before the cut. */
    static Morning covered() {
        return silent().covers(Agency.POLICE, POLICE_KINDS, Instant.parse("2015-01-01T00:00:00Z"), POLICE_COVERED_UNTIL)
                .covers(
                        Agency.SOCIAL_CARE,
                        SOCIAL_CARE_KINDS,
                        Instant.parse("2015-01-01T00:00:00Z"),
                        Instant.parse("2026-11-23T07:10:00Z"));
    }

    /** Adult social care, too, has covered everything until shortly before the cut. */
    Morning adultSocialCareCovers() {
        feeds.put(
                Agency.ADULT_SOCIAL_CARE,
                new Settings.Feed(
                        "Adult social care",
                        new TreeSet<>(Set.of("records")),
                        new TreeSet<>(ADULT_KINDS),
                        Duration.ofHours(36)));
        return covers(
                Agency.ADULT_SOCIAL_CARE,
                ADULT_KINDS,
                Instant.parse("2015-01-01T00:00:00Z"),
                Instant.parse("2026-11-23T07:00:00Z"));
    }

    Morning policeCover(Instant from, Instant to) {
        return covers(Agency.POLICE, POLICE_KINDS, from, to);
    }

    Morning covers(Agency agency, Collection<String> kinds, Instant from, Instant to) {
        for (int partition = 0; partition < 2; partition++) {
            for (String kind : new TreeSet<>(kinds)) {
                EventId event = EventId.of(
                        new SourceRecord(agency, "records", "coverage/" + from + "/" + to + "/" + partition), 1);
                coverage.add(new Coverage(agency, partition, "records", kind, from, to, event));
            }
        }
        return this;
    }

    /** Records that are held to be about one child, all received since the cut before. */
    ChildId child(Story... stories) {
        ChildId id = knownBefore(stories);
        Arrays.stream(stories)
                .flatMap(story -> story.events().stream())
                .map(event -> event.header().id())
                .forEach(received::add);
        return id;
    }

    /** Records that are held to be about one child, all received before. */
    ChildId knownBefore(Story... stories) {
        ChildId id = ChildId.of(Arrays.stream(stories).map(Story::subject).toList());
        List<CaseEvent> events =
                Arrays.stream(stories).flatMap(story -> story.events().stream()).toList();
        children.add(new Child(id, Picture.of(events)));
        return id;
    }

    /** A child whose picture is this. */
    ChildId holds(Picture picture, Collection<CaseEvent> events) {
        ChildId id =
                ChildId.of(events.stream().map(CaseEvent::subject).distinct().toList());
        children.add(new Child(id, picture));
        events.forEach(event -> received.add(event.header().id()));
        return id;
    }

    /** What was received since the cut before of what is known already. */
    Morning received(Story story) {
        story.events().forEach(event -> received.add(event.header().id()));
        return this;
    }

    Morning waitsForReview(Story one, Story other) {
        return waitsForReview(one, ChildId.of(List.of(one.subject())), other);
    }

    Morning waitsForReview(Story one, ChildId oneChild, Story other) {
        reviews.add(new PendingReview(
                one.subject(),
                oneChild,
                other.subject(),
                ChildId.of(List.of(other.subject())),
                "Same name and birth date, other postcode."));
        return this;
    }

    /** A record of an agency that is in no picture; about nobody known, it may be anybody's. */
    Morning setsAside(Agency agency, boolean held, @Nullable ChildId child) {
        setAside.add(new SetAside(agency, held, Optional.ofNullable(child)));
        return this;
    }

    Morning holdsPoliceRecordOf(ChildId child) {
        setAside.add(new SetAside(Agency.POLICE, true, Optional.of(child)));
        return this;
    }

    Morning rejectsPoliceRecordOfNobodyKnown() {
        setAside.add(new SetAside(Agency.POLICE, false, Optional.empty()));
        return this;
    }

    /** The briefing before, read by these people, each in its first version. */
    Morning afterABriefingReadBy(String... readers) {
        SortedMap<String, SortedSet<Integer>> versions = new TreeMap<>();
        for (String reader : readers) {
            versions.put(reader, new TreeSet<>(Set.of(1)));
        }
        lastRead = Optional.of(new LastRead(LocalDate.of(2026, 11, 20), versions));
        return this;
    }

    Briefing briefing() {
        return briefing(CUT, null);
    }

    Briefing briefing(Instant asAt, @Nullable Briefing previous) {
        return Briefing.compose(
                new Edition(
                        LocalDate.of(2026, 11, 23),
                        previous == null ? 1 : previous.edition().version() + 1,
                        previous == null ? Kind.SCHEDULED : Kind.ADDENDUM,
                        new Window(CUT.minus(Duration.ofDays(1)), CUT),
                        asAt),
                new Material(children, received, feeds(), reviews, lastRead),
                Settings.defaults(feeds),
                previous);
    }

    /** The agencies that have a feed. */
    static Set<Agency> withFeeds() {
        return Set.of(Agency.POLICE, Agency.SOCIAL_CARE, Agency.ADULT_SOCIAL_CARE);
    }

    Timeline timeline(ChildId id, History history) {
        Child child =
                children.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
        Material material = new Material(children, received, feeds(), reviews);
        return Timeline.of(child, material, history, Settings.defaults(feeds), CUT);
    }

    List<FeedReport> feedReports() {
        return FeedReport.of(feeds(), Settings.defaults(feeds), CUT);
    }

    private Feeds feeds() {
        return new Feeds(
                coverage,
                Map.of(Agency.POLICE, 2, Agency.SOCIAL_CARE, 2, Agency.ADULT_SOCIAL_CARE, 2),
                setAside,
                Map.of(Agency.POLICE, POLICE_COVERED_UNTIL));
    }

    static Settings settings() {
        return Settings.defaults(USUAL_FEEDS);
    }

    static Section section(Briefing briefing, String key) {
        return briefing.sections().stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static Cell cell(Briefing briefing, String section, ChildId child, String column) {
        return section(briefing, section).rows().stream()
                .filter(row -> row.children().contains(child))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    static List<String> words(Cell cell) {
        return cell.lines().stream().map(Line::text).toList();
    }

    static List<String> words(Section section) {
        return section.words().stream().map(Line::text).toList();
    }
}
