package uk.conduit.consolidation.model.briefing;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.platform.kernel.ChildId;

/**
 * The unit's briefing: one edition, its sections, and what it changes. Immutable; a published one never changes, and what
 * comes late makes a new version.
 *
 * @param edition which briefing
 * @param notices sentences that stand at the top
 * @param feeds how far each feed reaches
 * @param changes what this version changes against the one before; empty in the first
 * @param sections the sections, in the order in which the meeting takes them
 */
public record Briefing(
        Edition edition, List<String> notices, List<FeedLine> feeds, List<Change> changes, List<Section> sections) {

    private static final List<SectionComposer> COMPOSERS = List.of(
            new FlashSection(),
            new NewToSocialCareSection(),
            new MissingNowSection(),
            new ReturnedSection(),
            new PoliceSection(),
            new EducationSection(),
            new HealthSection(),
            new VoluntarySection(),
            new RestrictedSection(),
            new LinksSection(),
            new EmergingSection(),
            new CourtSection(),
            new TransitionSection(),
            new DecisionsSection(),
            new ActionsSection(),
            new SharingSection());

    private static final List<SectionComposer> BEHIND_THE_ROWS = List.of(new IdentitySection(), new FeedsSection());

    /** Copies the lists. */
    public Briefing {
        notices = List.copyOf(notices);
        feeds = List.copyOf(feeds);
        changes = List.copyOf(changes);
        sections = List.copyOf(sections);
    }

    /**
     * Composes a briefing. A function: the same arguments give the same briefing.
     *
     * @param previous the version before, of the same date; null for the first
     */
    public static Briefing compose(Edition edition, Material material, Settings settings, @Nullable Briefing previous) {
        Context context = new Context(edition, material, settings);
        List<Section> sections = sections(context);
        return new Briefing(
                edition,
                FeedsSection.notices(context),
                FeedsSection.lines(context),
                previous == null ? List.of() : Changes.between(previous.sections(), sections),
                sections);
    }

    private static List<Section> sections(Context context) {
        List<Section> told = compose(COMPOSERS, context);
        List<Section> behind = compose(BEHIND_THE_ROWS, context);
        // Of a record that may be another child's nothing is said but that it waits, and whom to ask.
        Section involvement = InvolvementSection.of(children(told.stream()).toList(), context)
                .orWhenEmpty(InvolvementSection.of(List.of(), context).words());
        return Stream.of(told.stream(), Stream.of(involvement), behind.stream())
                .flatMap(Function.identity())
                .toList();
    }

    private static List<Section> compose(List<SectionComposer> composers, Context context) {
        Context nobody = context.withoutChildren();
        return composers.stream()
                .map(composer -> composer.compose(context)
                        .orWhenEmpty(composer.compose(nobody).words()))
                .toList();
    }

    /** The briefing as this reader may see it. */
    public Briefing readBy(Reader reader) {
        return new Briefing(
                edition,
                notices,
                feeds,
                changes.stream()
                        .filter(change -> reader.maySee(change.children(), change.excluded()))
                        .filter(change -> reader.maySeeRestricted() || !change.isRestricted())
                        .toList(),
                sections.stream().map(section -> section.readBy(reader)).toList());
    }

    /** Every child that the briefing speaks of. */
    public List<ChildId> children() {
        return Stream.concat(
                        children(sections.stream()), changes.stream().flatMap(change -> change.children().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Every child on whom it depends who may read a part of it: those it speaks of, and those whose records may be theirs. */
    public List<ChildId> concerned() {
        return Stream.concat(
                        children().stream(),
                        sections.stream()
                                .flatMap(section -> section.rows().stream())
                                .flatMap(Row::concerned))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<ChildId> children(Stream<Section> sections) {
        return sections.flatMap(section -> section.rows().stream())
                .flatMap(row -> row.children().stream())
                .distinct()
                .sorted();
    }
}
