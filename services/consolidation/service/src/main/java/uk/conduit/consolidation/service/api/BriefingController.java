package uk.conduit.consolidation.service.api;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.conduit.consolidation.model.briefing.Briefing;
import uk.conduit.consolidation.model.briefing.CutSchedule;
import uk.conduit.consolidation.model.briefing.Edition;
import uk.conduit.consolidation.model.briefing.Provenance;
import uk.conduit.consolidation.model.briefing.Reader;
import uk.conduit.consolidation.service.schedule.PublishingBriefings;
import uk.conduit.consolidation.service.store.Briefings;
import uk.conduit.consolidation.service.store.PublishedBriefing;
import uk.conduit.consolidation.service.store.ReadLog;
import uk.conduit.consolidation.service.store.Schedules;

/** Briefings, their versions, drafts, and when they are cut. */
@RestController
final class BriefingController {

    private static final int LISTED = 400;

    private final Briefings briefings;
    private final Schedules schedules;
    private final PublishingBriefings publishing;
    private final Readers readers;
    private final Sources sources;
    private final Clock clock;

    BriefingController(
            Briefings briefings,
            Schedules schedules,
            PublishingBriefings publishing,
            Readers readers,
            Sources sources,
            Clock clock) {
        this.briefings = briefings;
        this.schedules = schedules;
        this.publishing = publishing;
        this.readers = readers;
        this.sources = sources;
        this.clock = clock;
    }

    record ListedView(
            LocalDate date,
            int version,
            Edition.Kind kind,
            Edition.Window window,
            Instant asAt,
            Instant publishedAt,
            String hash) {

        static ListedView of(Briefings.Listed listed) {
            Edition edition = listed.edition();
            return new ListedView(
                    edition.date(),
                    edition.version(),
                    edition.kind(),
                    edition.window(),
                    edition.asAt(),
                    listed.publishedAt(),
                    listed.hash());
        }
    }

    record ListView(List<ListedView> briefings, Instant nextCut) {}

    record ScheduleView(
            LocalTime at, List<DayOfWeek> days, ZoneId zone, String setBy, Instant setAt, Instant nextCut) {}

    /** As it was sent, and so perhaps without one part or another. */
    record NewSchedule(
            @Nullable LocalTime at,
            @Nullable Set<DayOfWeek> days,
            @Nullable ZoneId zone) {

        CutSchedule whole() {
            if (at == null || days == null || days.isEmpty() || zone == null) {
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "A schedule needs a time, at least one day, and a zone");
            }
            return new CutSchedule(at, days, zone);
        }
    }

    @GetMapping("/briefings")
    ListView list(Authentication authentication) {
        Reader reader = readers.reader(authentication, List.of());
        readers.reads(reader, "list of briefings", List.of());
        return new ListView(
                briefings.list(LISTED).stream().map(ListedView::of).toList(),
                current().nextAfter(clock.instant()));
    }

    @GetMapping("/briefings/{date}")
    ResponseEntity<BriefingView> latest(@PathVariable LocalDate date, Authentication authentication) {
        return answer(briefings.of(date), authentication);
    }

    @GetMapping("/briefings/{date}/versions/{version}")
    ResponseEntity<BriefingView> version(
            @PathVariable LocalDate date, @PathVariable int version, Authentication authentication) {
        return answer(briefings.of(date, version), authentication);
    }

    @PostMapping("/drafts")
    ResponseEntity<BriefingView> draft(Authentication authentication) {
        Read read = asReadBy(publishing.draft(), "draft", authentication);
        return noStore(BriefingView.draft(read.briefing(), read.sources()));
    }

    @GetMapping("/briefings/schedule")
    ScheduleView schedule(Authentication authentication) {
        reads(authentication);
        return currentView();
    }

    @PutMapping("/briefings/schedule")
    ScheduleView schedule(@RequestBody NewSchedule wanted, Authentication authentication) {
        CutSchedule schedule = wanted.whole();
        reads(authentication);
        schedules.set(schedule, authentication.getName(), clock.instant());
        return currentView();
    }

    private void reads(Authentication authentication) {
        readers.reads(readers.reader(authentication, List.of()), "schedule of briefings", List.of());
    }

    private ScheduleView currentView() {
        Schedules.Set set = schedules
                .current()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No schedule is set yet"));
        return new ScheduleView(
                set.schedule().at(),
                set.schedule().days().stream().sorted(Comparator.naturalOrder()).toList(),
                set.schedule().zone(),
                set.setBy(),
                set.setAt(),
                set.schedule().nextAfter(clock.instant()));
    }

    private CutSchedule current() {
        return schedules.current().map(Schedules.Set::schedule).orElse(CutSchedule.DEFAULT);
    }

    private ResponseEntity<BriefingView> answer(Optional<PublishedBriefing> found, Authentication authentication) {
        PublishedBriefing published = found.orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No briefing was published for that date"));
        Edition edition = published.briefing().edition();
        Read read = asReadBy(published.briefing(), ReadLog.briefing(edition.date(), edition.version()), authentication);
        return noStore(BriefingView.of(published, read.briefing(), read.sources()));
    }

    /** A briefing as its reader may see it, and where what it says comes from. */
    private record Read(Briefing briefing, List<Provenance> sources) {}

    private Read asReadBy(Briefing briefing, String what, Authentication authentication) {
        Reader reader = readers.reader(authentication, briefing.concerned());
        Briefing asRead = briefing.readBy(reader);
        readers.reads(reader, what, asRead.children());
        return new Read(asRead, sources.of(asRead.children(), reader));
    }

    private static <T> ResponseEntity<T> noStore(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
