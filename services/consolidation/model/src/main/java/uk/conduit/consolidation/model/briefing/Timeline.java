package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.conduit.consolidation.model.briefing.Feeds.SetAside;
import uk.conduit.consolidation.model.briefing.Line.Audience;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.KnownAs;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Slot;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * Everything known of one child, the latest first, and what is not known and why: a list of facts alone would let a reader
 * take silence for "none".
 *
 * @param named what the child is called, as in the briefing
 * @param police whether there is a police investigation, as the briefing of this moment would say
 * @param involvement the row that a briefing of this moment would have of the agencies involved; without cells where even
 *     that would tell the reader too much
 * @param open what is not known, each with its reason
 * @param knownAs who each agency says the child is
 * @param entries the statements, the latest first
 * @param history what was said before, and what was withdrawn
 * @param partNotShown whether something is left out that the reader's role does not include
 */
public record Timeline(
        Cell named,
        Cell police,
        Row involvement,
        List<Line> open,
        List<Known> knownAs,
        List<Entry> entries,
        History history,
        boolean partNotShown) {

    private static final Comparator<Entry> LATEST_FIRST = Comparator.<Entry, Moment>comparing(
                    it -> it.fact().occurred())
            .reversed()
            .thenComparing(it -> it.fact().event());

    /** Copies the lists. */
    public Timeline {
        open = List.copyOf(open);
        knownAs = List.copyOf(knownAs);
        entries = List.copyOf(entries);
    }

    /**
     * One statement.
     *
     * @param agency who says it
     * @param fact what it says
     * @param words the same in a sentence
     * @param contact whom to ring, in words
     * @param provenance where it comes from
     */
    public record Entry(Agency agency, Fact fact, String words, String contact, Provenance provenance) {}

    /**
     * Who an agency says the child is.
     *
     * @param subject the agency, and its reference
     * @param says what it says
     * @param audience who may read that the agency has a record of the child at all
     */
    public record Known(SubjectRef subject, KnownAs says, Audience audience) {}

    /**
     * The timeline of a child. A function: the same arguments give the same timeline.
     *
     * @param child the child
     * @param material the child itself, those whose records may be the same child's, and the feeds
     * @param history what was said before
     * @param asAt the moment for which everything that depends on the hour is worked out
     */
    public static Timeline of(Child child, Material material, History history, Settings settings, Instant asAt) {
        Context context = at(asAt, material, settings);
        PoliceAnswerCell police = new PoliceAnswerCell(context);
        return new Timeline(
                new Naming(context).of(child),
                police.of(police.answer(child), child),
                InvolvementSection.row(child, new InvolvementCells(context), new Naming(context), context),
                open(child, context),
                known(child.picture()),
                facts(child.picture()).stream()
                        .map(entry -> entry(entry, context.words()))
                        .sorted(LATEST_FIRST)
                        .toList(),
                history,
                false);
    }

    /** Where the statements of these pictures come from, by event, as far as this reader may see them. */
    public static List<Provenance> provenance(List<Child> children, Settings settings, Reader reader) {
        Words words = new Words(settings);
        return children.stream()
                .filter(child ->
                        reader.maySee(List.of(child.id()), child.picture().excluded()))
                .flatMap(child -> facts(child.picture()).stream())
                .filter(entry -> reader.maySeeRestricted() || !Provenance.isRestricted(entry.getValue()))
                .map(entry -> Provenance.of(entry.getKey().agency(), entry.getValue(), words))
                .distinct()
                .toList();
    }

    /** The timeline as this reader may see it. */
    public Timeline readBy(Reader reader) {
        History past = history.readBy(reader);
        List<Entry> visible = entries.stream()
                .filter(entry -> reader.maySeeRestricted() || !Provenance.isRestricted(entry.fact()))
                .toList();
        List<Known> known = knownAs.stream()
                .filter(it -> reader.maySeeRestricted() || it.audience() == Audience.UNIT)
                .toList();
        Row involved = involvement.isHiddenFrom(reader) ? involvement.withoutCells() : involvement.readBy(reader);
        // An exclusion is nobody's role, and whoever is excluded must not learn of it here.
        boolean less = visible.size() < entries.size()
                || known.size() < knownAs.size()
                || (!reader.maySeeRestricted() && history.holdsWhatIsRestricted());
        return new Timeline(named.readBy(reader), police.readBy(reader), involved, open, known, visible, past, less);
    }

    /** The cells of the row of involvement, without the one that names the child. */
    public List<Cell> agencies() {
        return involvement.cells().stream()
                .filter(cell -> !cell.column().equals(Naming.COLUMN))
                .toList();
    }

    /** Each statement once, though it may fill more than one slot. */
    private static List<Map.Entry<Slot, Fact>> facts(Picture picture) {
        return picture.facts().entrySet().stream()
                .filter(entry -> entry.getKey().matter() != Matter.INVOLVED_SINCE
                        && entry.getKey().matter() != Matter.LAST_HEARD)
                .toList();
    }

    private static List<Known> known(Picture picture) {
        Set<SubjectRef> open = picture.knownToEveryMember().keySet();
        return picture.knownAs().entrySet().stream()
                .map(entry -> new Known(
                        entry.getKey(),
                        entry.getValue(),
                        open.contains(entry.getKey()) ? Audience.UNIT : Audience.RESTRICTED))
                .toList();
    }

    private static Context at(Instant asAt, Material material, Settings settings) {
        Edition now = new Edition(LocalDate.EPOCH, 0, Edition.Kind.DRAFT, new Edition.Window(asAt, asAt), asAt);
        return new Context(now, material, settings);
    }

    private static Entry entry(Map.Entry<Slot, Fact> entry, Words words) {
        Agency agency = entry.getKey().agency();
        Fact fact = entry.getValue();
        return new Entry(
                agency,
                fact,
                Narrative.of(fact, words),
                words.contact(fact.contact()),
                Provenance.of(agency, fact, words));
    }

    private static List<Line> open(Child child, Context context) {
        List<Line> open = new ArrayList<>();
        List<String> missing = Matchable.missing(child.picture());
        if (!missing.isEmpty()) {
            open.add(Line.of(
                    "Whether other agencies know this child is not known, because its record cannot be matched with"
                            + " theirs. Missing: %s.".formatted(String.join(", ", missing)),
                    List.of()));
        }
        context.knownFeeds().forEach((agency, feed) -> {
            if (!agency.equals(Agency.UNIT)) {
                open.addAll(open(child, agency, feed, context));
            }
        });
        return open;
    }

    private static List<Line> open(Child child, Agency agency, Settings.Feed feed, Context context) {
        List<Line> open = new ArrayList<>();
        Words words = context.words();
        switch (context.reach(agency, feed.kinds())) {
            case Reach.Covered ignored -> {}
            case Reach.Behind it -> open.add(unreached(feed.name(), it, words));
            case Reach.Never ignored ->
                open.add(Line.of(
                        "Whether %s knows more of this child is not known, because it has never said that it has sent everything."
                                .formatted(feed.name()),
                        List.of()));
        }
        long aside = context.feeds().setAside().stream()
                .filter(it -> isAbout(it, agency, child))
                .count();
        if (aside > 0) {
            open.add(Line.of(
                    "What %s of %s about this child says is not known, because the hub could not use it."
                            .formatted(words.count(aside, "record"), feed.name()),
                    List.of()));
        }
        return open;
    }

    private static boolean isAbout(SetAside record, Agency agency, Child child) {
        return record.agency().equals(agency)
                && record.child().filter(child.id()::equals).isPresent();
    }

    private static Line unreached(String feed, Reach.Behind behind, Words words) {
        Instant gapUntil = behind.gapUntil();
        String sentence = gapUntil == null
                ? "What %s has recorded since %s is not known, because its feed has been silent since then."
                        .formatted(feed, words.moment(behind.until()))
                : "What %s recorded between %s and %s is not known, because nothing covers that time."
                        .formatted(feed, words.moment(behind.until()), words.moment(gapUntil));
        List<EventId> evidence = List.copyOf(behind.evidence());
        return Line.of(sentence, evidence);
    }

    @Override
    public String toString() {
        return "timeline of " + entries.size() + " statements";
    }
}
