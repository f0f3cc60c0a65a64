package uk.conduit.consolidation.service.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import uk.conduit.consolidation.model.briefing.Briefing;
import uk.conduit.consolidation.model.briefing.CutSchedule;
import uk.conduit.consolidation.model.briefing.Edition;
import uk.conduit.consolidation.model.briefing.Edition.Kind;
import uk.conduit.consolidation.model.briefing.Settings;
import uk.conduit.consolidation.service.store.Briefings;
import uk.conduit.consolidation.service.store.Briefings.Made;
import uk.conduit.consolidation.service.store.Cut;
import uk.conduit.consolidation.service.store.CutReader;
import uk.conduit.consolidation.service.store.PublishedBriefing;
import uk.conduit.consolidation.service.store.Schedules;

/**
 * Publishes the briefing of each scheduled cut, once consolidation has read everything that was in the topics when the cut
 * was due; and an addendum when something that belongs before a published cut comes after it.
 *
 * <p>It is asked again and again whether anything is due, and remembers nothing that matters: what was published is in the
 * database, so a restart, or another instance, goes on where this one stopped.
 */
public final class PublishingBriefings {

    private static final Logger LOGGER = LoggerFactory.getLogger(PublishingBriefings.class);

    private final Store store;
    private final Ends ends;
    private final Settings settings;
    private final Plan plan;
    private final Clock clock;
    private @Nullable Wait wait;
    private @Nullable Cut examined;

    /**
     * What it reads and writes.
     *
     * @param snapshot runs work in one REPEATABLE READ transaction
     */
    record Store(Briefings briefings, Schedules schedules, CutReader cuts, TransactionOperations snapshot) {}

    /** How far the topics of case events reach. */
    @FunctionalInterface
    interface Ends {
        /** The offset behind the last record of each partition. */
        Map<TopicPartition, Long> now();
    }

    /**
     * What is configured.
     *
     * @param schedule the schedule until the unit sets another
     * @param waitForIntake how long a due briefing waits for consolidation to read what was there at the cut; then it is
     *     published with what there is, and its feeds say how far they reach
     * @param betweenAddenda how much time lies at least between two versions
     */
    record Plan(CutSchedule schedule, Duration waitForIntake, Duration betweenAddenda) {}

    private record Wait(Instant due, Map<TopicPartition, Long> until) {}

    PublishingBriefings(Store store, Ends ends, Settings settings, Plan plan, Clock clock) {
        this.store = store;
        this.ends = ends;
        this.settings = settings;
        this.plan = plan;
        this.clock = clock;
    }

    /** Publishes what is due. Called often; most calls find nothing to do. */
    public synchronized void publishWhatIsDue() {
        Instant now = clock.instant();
        Schedules.Set schedule = store.schedules().current().orElseGet(() -> firstSchedule(now));
        Instant due = schedule.schedule().latestAt(now);
        Optional<Made> last = store.briefings().latestScheduled();
        boolean missing = !due.isBefore(schedule.setAt())
                && last.map(it -> it.edition().window().to().isBefore(due)).orElse(true);
        if (missing) {
            if (readEverything(due, now)) {
                publish(due, schedule.schedule());
                wait = null;
                examined = null;
            }
        } else {
            addWhatCameLate(now);
        }
    }

    /**
     * A draft as things stand: never published, moves no window. One briefing is composed at a time, because each reads every
     * child; whoever asks meanwhile waits.
     */
    public synchronized Briefing draft() {
        Instant now = now();
        CutSchedule schedule =
                store.schedules().current().map(Schedules.Set::schedule).orElse(plan.schedule());
        return store.snapshot().execute(status -> {
            Optional<Made> last = store.briefings().latestScheduled();
            Instant from = last.map(it -> it.edition().window().to()).orElse(schedule.latestAt(now));
            Edition edition = new Edition(schedule.dateOf(now), 0, Kind.DRAFT, new Edition.Window(from, now), now);
            return Briefing.compose(edition, taken(last, now).material(), settings, null);
        });
    }

    private Schedules.Set firstSchedule(Instant now) {
        store.schedules().set(plan.schedule(), "configuration", now);
        return store.schedules().current().orElseThrow();
    }

    /** Whether consolidation has read what was in the topics when the cut was due, or has had long enough. */
    private boolean readEverything(Instant due, Instant now) {
        if (now.isAfter(due.plus(plan.waitForIntake()))) {
            return true;
        }
        if (wait == null || !wait.due().equals(due)) {
            wait = new Wait(due, ends.now());
        }
        return store.cuts().hasReached(wait.until());
    }

    private void publish(Instant due, CutSchedule schedule) {
        PublishedBriefing published = store.snapshot().execute(status -> {
            Optional<Made> last = store.briefings().latestScheduled();
            if (last.isPresent() && !last.get().edition().window().to().isBefore(due)) {
                return null;
            }
            CutReader.Taken taken = taken(last, due);
            int version = store.briefings().versions(schedule.dateOf(due)) + 1;
            Instant from = last.map(it -> it.edition().window().to())
                    .orElse(schedule.windowTo(due).from());
            Edition edition =
                    new Edition(schedule.dateOf(due), version, Kind.SCHEDULED, new Edition.Window(from, due), now());
            Briefing briefing = Briefing.compose(edition, taken.material(), settings, null);
            return store.briefings().publish(briefing, taken.cut(), clock.instant());
        });
        log(published);
    }

    private void addWhatCameLate(Instant now) {
        Made last = store.briefings().latestMade().orElse(null);
        if (last == null || now.isBefore(last.publishedAt().plus(plan.betweenAddenda()))) {
            return;
        }
        log(store.snapshot().execute(status -> addendum(last)));
    }

    private @Nullable PublishedBriefing addendum(Made last) {
        Edition before = last.edition();
        Cut seen = examined == null ? last.cut() : examined;
        if (!store.cuts().somethingLateSince(seen, before.window().to())) {
            return null;
        }
        CutReader.Taken taken = taken(
                store.briefings().latestScheduledBefore(before.window().to()),
                before.window().to());
        Edition edition = new Edition(before.date(), before.version() + 1, Kind.ADDENDUM, before.window(), now());
        PublishedBriefing said =
                store.briefings().of(before.date(), before.version()).orElseThrow();
        Briefing briefing = Briefing.compose(edition, taken.material(), settings, said.briefing());
        if (briefing.changes().isEmpty()) {
            examined = taken.cut();
            return null;
        }
        examined = null;
        return store.briefings().publish(briefing, taken.cut(), clock.instant());
    }

    /** What there is since the briefing before, and who had read that one when the window closed. */
    private CutReader.Taken taken(Optional<Made> before, Instant until) {
        CutReader.Taken taken = store.cuts().since(before.map(Made::cut).orElse(Cut.NOTHING));
        return before.map(it -> store.briefings().readBefore(it.edition().date(), until))
                .map(read -> new CutReader.Taken(taken.material().after(read), taken.cut()))
                .orElse(taken);
    }

    /** To the second: what is said of the hour needs no more, and the same second says the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static void log(@Nullable PublishedBriefing published) {
        if (published != null) {
            LOGGER.atInfo()
                    .addKeyValue("date", published.briefing().edition().date())
                    .addKeyValue("version", published.briefing().edition().version())
                    .addKeyValue("kind", published.briefing().edition().kind())
                    .log("Briefing published");
        }
    }
}
