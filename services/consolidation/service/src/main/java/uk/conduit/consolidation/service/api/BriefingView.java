package uk.conduit.consolidation.service.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Briefing;
import uk.conduit.consolidation.model.briefing.Cell;
import uk.conduit.consolidation.model.briefing.Change;
import uk.conduit.consolidation.model.briefing.Edition;
import uk.conduit.consolidation.model.briefing.FeedLine;
import uk.conduit.consolidation.model.briefing.Line;
import uk.conduit.consolidation.model.briefing.PoliceAnswer;
import uk.conduit.consolidation.model.briefing.Provenance;
import uk.conduit.consolidation.model.briefing.Row;
import uk.conduit.consolidation.model.briefing.Section;
import uk.conduit.consolidation.service.store.PublishedBriefing;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.EventId;

/**
 * A briefing as it goes to one reader.
 *
 * @param marking its tier
 * @param handling who may have it
 * @param publishedAt when it was published; null for a draft
 * @param hash SHA-256 of the whole briefing's canonical JSON, the same for every reader; null for a draft
 * @param sources where the statements behind the cells come from, as far as they count today and the reader may see them
 */
record BriefingView(
        LocalDate date,
        int version,
        Edition.Kind kind,
        String marking,
        String handling,
        Edition.Window window,
        Instant asAt,
        @Nullable Instant publishedAt,
        @Nullable String hash,
        List<String> notices,
        List<FeedView> feeds,
        List<ChangeView> changes,
        List<SectionView> sections,
        List<Provenance> sources) {

    static final String MARKING = "OFFICIAL-SENSITIVE";
    static final String HANDLING = "UNIT ONLY";

    record FeedView(
            Agency agency,
            FeedLine.State state,
            @Nullable Instant coveredUntil,
            String words,
            int held,
            int rejected) {}

    record ChangeView(String section, @Nullable ChildId childId, String words) {}

    record SectionView(
            String key, String title, @Nullable String words, List<Section.Column> columns, List<RowView> rows) {}

    record RowView(String key, @Nullable ChildId childId, List<ChildId> children, List<CellView> cells) {}

    record CellView(
            String column,
            List<String> lines,
            List<EventId> evidence,
            Cell.Mark mark,
            @Nullable PoliceAnswer answer) {}

    static BriefingView of(PublishedBriefing published, Briefing asRead, List<Provenance> sources) {
        return of(asRead, sources, published.publishedAt(), published.hash());
    }

    static BriefingView draft(Briefing asRead, List<Provenance> sources) {
        return of(asRead, sources, null, null);
    }

    private static BriefingView of(
            Briefing briefing, List<Provenance> sources, @Nullable Instant publishedAt, @Nullable String hash) {
        Edition edition = briefing.edition();
        return new BriefingView(
                edition.date(),
                edition.version(),
                edition.kind(),
                MARKING,
                HANDLING,
                edition.window(),
                edition.asAt(),
                publishedAt,
                hash,
                briefing.notices(),
                briefing.feeds().stream().map(BriefingView::feed).toList(),
                briefing.changes().stream().map(BriefingView::change).toList(),
                briefing.sections().stream().map(BriefingView::section).toList(),
                behind(briefing, sources));
    }

    /** Of these statements, those that some cell rests on. */
    private static List<Provenance> behind(Briefing briefing, List<Provenance> sources) {
        Set<EventId> shown = briefing.sections().stream()
                .flatMap(section -> section.rows().stream())
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.lines().stream())
                .flatMap(line -> line.evidence().stream())
                .collect(Collectors.toSet());
        return sources.stream().filter(source -> shown.contains(source.event())).toList();
    }

    private static FeedView feed(FeedLine line) {
        return new FeedView(
                line.agency(), line.state(), line.coveredUntil(), line.words(), line.held(), line.rejected());
    }

    private static ChangeView change(Change change) {
        return new ChangeView(change.section(), single(change.children()), change.words());
    }

    private static SectionView section(Section section) {
        String words = section.words().stream().map(Line::text).collect(Collectors.joining(" "));
        return new SectionView(
                section.key(),
                section.title(),
                words.isEmpty() ? null : words,
                section.columns(),
                section.rows().stream().map(BriefingView::row).toList());
    }

    private static RowView row(Row row) {
        return new RowView(
                row.key(),
                single(row.children()),
                row.children(),
                row.cells().stream().map(BriefingView::cell).toList());
    }

    static CellView cell(Cell cell) {
        return new CellView(
                cell.column(),
                cell.lines().stream().map(Line::text).toList(),
                cell.lines().stream()
                        .flatMap(line -> line.evidence().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                cell.mark(),
                cell.answer());
    }

    private static @Nullable ChildId single(List<ChildId> children) {
        return children.size() == 1 ? children.getFirst() : null;
    }
}
