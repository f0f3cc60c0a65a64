package uk.conduit.consolidation.model.briefing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Involvement;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;

/** Which agencies are involved with a child, since when and whom to ring; and who works with the child. */
final class InvolvementCells {

    static final String AGENCIES = "agencies";
    static final String HEARD = "heard";
    static final String SILENT = "silent";
    static final String WORKER = "worker";

    private final AgencyParts agencies;
    private final Words words;
    private final NoneKnown noneKnown;

    InvolvementCells(Context context) {
        this.agencies = new AgencyParts(context);
        this.words = context.words();
        this.noneKnown = new NoneKnown(words);
    }

    /**
     * Every agency but social care and the unit itself, in the row of a child who came into social care.
     *
     * @param police the answer that stands beside it and says more of the police than fits here
     */
    Cell others(Child child, PoliceAnswer police) {
        List<AgencyPart> parts = agencies.of(child).stream()
                .filter(part -> !part.agency().equals(Agency.SOCIAL_CARE))
                .toList();
        boolean hidden = parts.stream()
                .filter(part -> !part.agency().equals(Agency.POLICE))
                .anyMatch(InvolvementCells::isPartHidden);
        List<Line> lines = new ArrayList<>();
        for (AgencyPart part : parts) {
            if (part.agency().equals(Agency.POLICE)) {
                lines.addAll(ofThePolice(part, police, child, hidden));
            } else {
                part.involved().ifPresent(it -> lines.add(involvedSince(it)));
                lines.addAll(more(part));
                lines.addAll(silence(part, child, hidden));
            }
        }
        lines.addAll(noneKnown.of(
                parts.stream()
                        .filter(part -> !part.agency().equals(Agency.POLICE) || !answerSaysMore(part, police))
                        .toList(),
                hidden));
        return Cell.of(AGENCIES, lines).marked(markOfDoubt(parts));
    }

    private List<Line> ofThePolice(AgencyPart part, PoliceAnswer answer, Child child, boolean hidden) {
        if (part.involved().isPresent()) {
            return Stream.concat(Stream.of(involvedSince(part.involved().get())), sinceThen(part).stream())
                    .toList();
        }
        return answerSaysMore(part, answer)
                ? List.of(Line.of(
                        "%s: see the answer on the police investigation.".formatted(words.agency(part.agency())),
                        firstHeard(child.picture())))
                : silence(part, child, hidden);
    }

    private static boolean answerSaysMore(AgencyPart part, PoliceAnswer answer) {
        return (!part.hidden().isEmpty() || !(part.beyond() instanceof AgencyPart.Complete)) && saysMore(answer);
    }

    private static boolean saysMore(PoliceAnswer answer) {
        return switch (answer) {
            case PoliceAnswer.NoneKnown ignored -> false;
            case PoliceAnswer.FeedSilent ignored -> false;
            case PoliceAnswer.Unmatched ignored -> false;
            default -> true;
        };
    }

    List<AgencyPart> parts(Child child) {
        return agencies.of(child);
    }

    /** Which agencies are involved and since when; and that there is something hidden. */
    Cell involved(List<AgencyPart> parts, Child child) {
        List<Line> lines = parts.stream()
                .flatMap(part -> Stream.concat(part.involved().map(this::since).stream(), more(part).stream()))
                .toList();
        return Cell.of(
                        AGENCIES,
                        lines.isEmpty()
                                ? List.of(Line.of("No agency is known to be involved.", firstHeard(child.picture())))
                                : lines)
                .marked(markOfDoubt(parts));
    }

    private static Mark markOfDoubt(List<AgencyPart> parts) {
        return parts.stream().anyMatch(part -> part.involved().isPresent() && isInDoubt(part.beyond()))
                ? Mark.NOT_KNOWN
                : Mark.NONE;
    }

    private static boolean isInDoubt(AgencyPart.Beyond beyond) {
        return beyond instanceof AgencyPart.NotUsed || beyond instanceof AgencyPart.FeedSilent;
    }

    /** When each was last heard, and whom to ring: what moves with every record, and is no news by itself. */
    Cell heard(List<AgencyPart> parts) {
        return Cell.of(
                HEARD,
                parts.stream()
                        .flatMap(part -> part.involved().map(this::lastHeard).stream())
                        .toList());
    }

    /** Of which agencies no involvement is known, and up to when; and of which it is not known, and why. */
    Cell silent(List<AgencyPart> parts, Child child) {
        boolean hidden = parts.stream().anyMatch(InvolvementCells::isPartHidden);
        List<Line> lines = Stream.concat(
                        parts.stream().flatMap(part -> silence(part, child, hidden).stream()),
                        noneKnown.of(parts, hidden).stream())
                .toList();
        boolean notKnown = parts.stream()
                .anyMatch(part -> part.involved().isEmpty() && !(part.beyond() instanceof AgencyPart.Complete));
        return Cell.of(SILENT, lines).marked(notKnown && !hidden ? Mark.NOT_KNOWN : Mark.NONE);
    }

    /** What there is beside an agency's involvement, or in its place. */
    private List<Line> more(AgencyPart part) {
        List<Line> lines = new ArrayList<>();
        if (!part.hidden().isEmpty()) {
            List<String> ask = part.hidden().stream()
                    .map(Fact::contact)
                    .map(words::contact)
                    .distinct()
                    .sorted()
                    .toList();
            lines.add(Line.of(
                            "%s: something exists that is not shown here. Ask: %s."
                                    .formatted(words.agency(part.agency()), String.join("; or ", ask)),
                            part.hidden().stream().map(Fact::event).toList())
                    .restricted());
        }
        if (part.involved().isPresent() && part.beyond() instanceof AgencyPart.MayBe mayBe) {
            Line line = Line.of(
                    "%s: one more record that may be this child's waits for identity review."
                            .formatted(words.agency(part.agency())),
                    part.involved().get().latest().event());
            lines.add(mayBe.hidden() ? line.restricted() : line);
        }
        sinceThen(part).ifPresent(lines::add);
        return lines;
    }

    /** That an agency is involved does not say that all it knows has come. */
    private Optional<Line> sinceThen(AgencyPart part) {
        if (part.involved().isEmpty()) {
            return Optional.empty();
        }
        String said = words.agency(part.agency()) + ": what came later is not known; %s.";
        EventId latest = part.involved().get().latest().event();
        return switch (part.beyond()) {
            case AgencyPart.NotUsed notUsed -> Optional.of(Line.of(said.formatted(notUsed(notUsed)), latest));
            case AgencyPart.FeedSilent silent ->
                Optional.of(Line.of(said.formatted(feedSilent(silent.reach())), evidence(silent.reach())));
            default -> Optional.empty();
        };
    }

    private static boolean isPartHidden(AgencyPart part) {
        return !part.hidden().isEmpty() || (part.beyond() instanceof AgencyPart.MayBe mayBe && mayBe.hidden());
    }

    /**
     * What the silence of an agency that is not involved means. Where something is hidden, only those read it who may see
     * that: the one agency missing among the silent ones would tell the others.
     */
    private List<Line> silence(AgencyPart part, Child child, boolean hidden) {
        if (part.isSpokenOf() || part.beyond() instanceof AgencyPart.Complete) {
            return List.of();
        }
        Line line = silence(part, child);
        return List.of(hidden ? line.restricted() : line);
    }

    private Line silence(AgencyPart part, Child child) {
        String agency = words.agency(part.agency());
        Collection<EventId> said = firstHeard(child.picture());
        return switch (part.beyond()) {
            case AgencyPart.MayBe ignored ->
                Line.of(
                        "%s: not known; a record that may be this child's waits for identity review.".formatted(agency),
                        said);
            case AgencyPart.Unmatched unmatched ->
                Line.of(
                        "%s: not known; this child's record cannot be matched, for it lacks %s."
                                .formatted(agency, String.join(", ", unmatched.missing())),
                        said);
            case AgencyPart.NotUsed notUsed -> Line.of("%s: not known; %s.".formatted(agency, notUsed(notUsed)), said);
            case AgencyPart.Told ignored ->
                Line.of(
                        "%s: somebody was told of an investigation that the feed does not show.".formatted(agency),
                        said);
            case AgencyPart.Pending pending ->
                Line.of(
                        "%s: not known; %s was asked on %s and has not answered yet."
                                .formatted(
                                        agency,
                                        pending.asked().of(),
                                        words.moment(pending.asked().at())),
                        said);
            case AgencyPart.FeedSilent silent ->
                Line.of("%s: not known; %s.".formatted(agency, feedSilent(silent.reach())), evidence(silent.reach()));
            case AgencyPart.Complete complete ->
                throw new IllegalStateException(
                        "Told with the others: " + complete.reach().until());
        };
    }

    private static String notUsed(AgencyPart.NotUsed notUsed) {
        return "a record that is or may be this child's was received and %s"
                .formatted(
                        notUsed.held()
                                ? "is held, because the hub does not understand its kind yet"
                                : "could not be read");
    }

    private String feedSilent(Reach reach) {
        return switch (reach) {
            case Reach.Covered covered -> throw new IllegalStateException("Not silent since " + covered.until());
            case Reach.Behind behind
            when behind.gapUntil() != null -> "the feed has a gap after %s".formatted(words.moment(behind.until()));
            case Reach.Behind behind -> "the feed reaches only until %s".formatted(words.moment(behind.until()));
            case Reach.Never ignored -> "it has never said that it has sent everything";
        };
    }

    private static List<EventId> evidence(Reach reach) {
        return reach instanceof Reach.Behind behind ? List.copyOf(behind.evidence()) : List.of();
    }

    Cell worker(Child child) {
        return new WorkerCell(words).of(child);
    }

    private Line since(Involvement it) {
        return Line.of(
                "%s: since %s.".formatted(words.agency(it.agency()), words.moment(it.since())),
                it.first().event());
    }

    private Line lastHeard(Involvement it) {
        return Line.of(
                        "%s: %s. Ring: %s."
                                .formatted(
                                        words.agency(it.agency()),
                                        words.moment(it.latest().occurred()),
                                        words.contact(it.contact())),
                        it.latest().event())
                .passing();
    }

    private Line involvedSince(Involvement it) {
        return Line.of(
                "%s: since %s, last heard %s. Ring: %s."
                        .formatted(
                                words.agency(it.agency()),
                                words.moment(it.since()),
                                words.moment(it.latest().occurred()),
                                words.contact(it.contact())),
                List.of(it.first().event(), it.latest().event()));
    }

    static List<EventId> firstHeard(Picture picture) {
        return picture.all(Matter.LAST_HEARD).stream()
                .map(entry -> entry.getValue().event())
                .toList();
    }
}
