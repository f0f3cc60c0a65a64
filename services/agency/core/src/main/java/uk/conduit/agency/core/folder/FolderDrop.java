package uk.conduit.agency.core.folder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.inlet.EmptySubmission;
import uk.conduit.agency.core.inlet.Inlet;
import uk.conduit.agency.core.inlet.KafkaAway;
import uk.conduit.agency.core.inlet.Receipt;
import uk.conduit.agency.core.inlet.TooLarge;

/**
 * Looks into the folder, and takes every file that has stopped growing. A file whose records cannot all be published
 * stays and is tried again, at growing intervals.
 */
final class FolderDrop {

    private static final Logger LOGGER = LoggerFactory.getLogger(FolderDrop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final String THE_FILE = "the file";

    private final Inlet inlet;
    private final List<NativeFormat<?>> formats;
    private final FolderSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final DropFolder folder;
    private Map<Path, Seen> seen = new HashMap<>();

    /** A file as it was when last looked at, how often it had to be tried again, and when next. */
    private record Seen(long size, long changed, int failures, Instant next) {}

    FolderDrop(Inlet inlet, List<NativeFormat<?>> formats, FolderSettings settings, JsonMapper json, Clock clock) {
        this.inlet = inlet;
        this.formats = List.copyOf(formats);
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.folder = new DropFolder(settings.folder(), json);
    }

    /** Looks once. */
    void look() throws IOException {
        folder.prepare();
        Map<Path, Seen> now = new HashMap<>();
        for (DropFolder.Found file : folder.incoming()) {
            Seen before = seen.get(file.path());
            if (before == null || before.size() != file.size() || before.changed() != file.changed()) {
                now.put(file.path(), new Seen(file.size(), file.changed(), 0, clock.instant()));
            } else if (clock.instant().isBefore(before.next())) {
                now.put(file.path(), before);
            } else if (!take(file)) {
                now.put(file.path(), again(before));
            }
        }
        seen = now;
    }

    private Seen again(Seen before) {
        Duration pause = settings.every().multipliedBy(1L << Math.min(before.failures(), 10));
        Instant next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        return new Seen(before.size(), before.changed(), before.failures() + 1, next);
    }

    /** Whether the file is done with. */
    private boolean take(DropFolder.Found file) throws IOException {
        Path working = folder.workingReport(file);
        Summary summary;
        try (Report report = new Report(working, json)) {
            fill(report, file);
            summary = report.summary(clock.instant());
        } catch (KafkaAway away) {
            LOGGER.atWarn()
                    .addKeyValue("agency", settings.agency())
                    .addKeyValue("file", file.name().digest())
                    .log("A dropped file stays: Kafka is away");
            return false;
        }
        DropFolder.Place place = summary.refused() == 0 ? DropFolder.Place.ACCEPTED : DropFolder.Place.REFUSED;
        folder.finish(file, working, summary, place);
        LOGGER.atInfo()
                .addKeyValue("agency", settings.agency())
                .addKeyValue("file", file.name().digest())
                .addKeyValue("place", place)
                .addKeyValue("accepted", summary.accepted())
                .addKeyValue("refused", summary.refused())
                .log("A dropped file is done");
        return true;
    }

    private void fill(Report report, DropFolder.Found file) throws IOException {
        Optional<NativeFormat<?>> format = formats.stream()
                .filter(it -> it.recognises(file.name().format()))
                .findFirst();
        if (format.isEmpty()) {
            report.accept(Receipt.refused(THE_FILE, "its name is not that of any format this door takes"));
            return;
        }
        Instant extractedAt = file.name().extractedAt();
        if (extractedAt == null && format.get().needsExtractTime()) {
            report.accept(
                    Receipt.refused(
                            THE_FILE,
                            "its records carry no version, so its name must say when the extract was made: name@20261123T0700Z.csv"));
            return;
        }
        if (extractedAt != null && extractedAt.isAfter(clock.instant().plus(Reading.SKEW))) {
            report.accept(Receipt.refused(THE_FILE, "the extract time in its name is still to come"));
            return;
        }
        Submission submission =
                new Submission(settings.agency(), settings.sourceSystem(), extractedAt, clock.instant());
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file.path()))) {
            inlet.receive(format.get(), bytes, settings.maxFileBytes(), submission, report);
        } catch (EmptySubmission empty) {
            report.accept(Receipt.refused(THE_FILE, "is empty, without so much as a frame or a header line"));
        } catch (TooLarge large) {
            report.accept(Receipt.refused("the rest", "the file is larger than " + large.limit() + " bytes"));
        }
    }
}
