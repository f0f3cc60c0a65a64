package uk.conduit.consolidation.model.briefing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Asked;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.FeedSilent;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Investigation;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Known;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.NoneKnown;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Pending;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Possible;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Restricted;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Unmatched;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.SocialCareDetail.PoliceQuery;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReferralOpened;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.Contact;
import uk.conduit.platform.kernel.EventId;

/** The police-investigation answer in words: the answer first, then what else bears on it. */
final class PoliceAnswerCell {

    static final String COLUMN = "police-investigation";

    private final Context context;
    private final Words words;
    private final PoliceAnswers answers;

    PoliceAnswerCell(Context context) {
        this.context = context;
        this.words = context.words();
        this.answers = new PoliceAnswers(context);
    }

    PoliceAnswer answer(Child child) {
        return answers.of(child);
    }

    Cell of(PoliceAnswer answer, Child child) {
        List<Line> lines = new ArrayList<>(primary(answer, child));
        lines.addAll(beside(answer, child));
        return Cell.of(COLUMN, lines, mark(answer), answer)
                .hiddenFrom(context.whoeverMustNotKnowOfWhatMayBe(child.id()));
    }

    private static Mark mark(PoliceAnswer answer) {
        return switch (answer) {
            case Known ignored -> Mark.ATTENTION;
            case Possible ignored -> Mark.ATTENTION;
            case Restricted ignored -> Mark.RESTRICTED;
            case PoliceAnswer.NotShown ignored -> Mark.RESTRICTED;
            case Pending ignored -> Mark.NOT_KNOWN;
            case FeedSilent ignored -> Mark.NOT_KNOWN;
            case Unmatched ignored -> Mark.NOT_KNOWN;
            case NoneKnown ignored -> Mark.NONE;
        };
    }

    private List<Line> primary(PoliceAnswer answer, Child child) {
        return switch (answer) {
            case Known known ->
                known.investigations().stream()
                        .map(it -> Line.of(sentence(it), evidence(it, child.picture())))
                        .toList();
            case Restricted restricted ->
                List.of(restricted(restricted.ask(), PoliceAnswers.restrictedItems(child.picture())));
            case Possible possible -> List.of(possible(possible, child));
            case Pending pending ->
                List.of(Line.of(
                                "Asked, no answer yet: %s was asked on %s, %s ago."
                                        .formatted(
                                                pending.asked().of(),
                                                words.moment(pending.asked().at()),
                                                words.length(Duration.between(
                                                        pending.asked().at(), context.asAt()))),
                                referralEvents(child.picture()))
                        .passing());
            case Unmatched unmatched ->
                List.of(Line.of(
                        "Not known: this child's record cannot be matched with police records. Missing: %s."
                                .formatted(String.join(", ", unmatched.missing())),
                        statedBy(child.picture())));
            case FeedSilent silent -> List.of(Line.of(sentence(silent), coverage()));
            case NoneKnown none ->
                List.of(Line.of(
                                "None known as of %s: the police have sent everything they recorded from %s until then."
                                        .formatted(words.moment(none.asOf()), words.day(words.dayOf(none.from()))),
                                coverage())
                        .passing());
            case PoliceAnswer.NotShown ignored -> List.of();
        };
    }

    private String sentence(Investigation it) {
        StringBuilder sentence =
                new StringBuilder(it.open() ? "Yes: police investigation" : "Closed police investigation");
        if (!it.reference().isEmpty()) {
            sentence.append(' ').append(it.reference());
        }
        if (it.since() == null) {
            return sentence.append(", as the police told social care; their feed does not show it. Ring: ")
                    .append(words.contact(it.ring()))
                    .append('.')
                    .toString();
        }
        sentence.append(", since ").append(words.day(it.since()));
        if (it.closed() != null) {
            sentence.append(", closed on ").append(words.day(it.closed()));
        }
        sentence.append(". The child's part: ")
                .append(it.childsPart() == ChildsPart.NOT_STATED ? "not stated" : Words.plain(it.childsPart()));
        sentence.append(". Status: ").append(Words.plain(it.status()));
        if (it.outcome() != null) {
            sentence.append(". Outcome: ").append(it.outcome());
        }
        return sentence.append(". Ring: ")
                .append(words.contact(it.ring()))
                .append('.')
                .toString();
    }

    private static Collection<EventId> evidence(Investigation it, Picture picture) {
        return picture.at(Agency.POLICE, Matter.INVESTIGATION, it.reference())
                .map(fact -> (Collection<EventId>) List.of(fact.event()))
                .orElseGet(() -> referralEvents(picture));
    }

    private Line restricted(List<Contact> ask, Stream<Fact> items) {
        return Line.of(
                        "Restricted: something exists that is not shown here. Ask: %s.".formatted(contacts(ask)),
                        items.map(Fact::event).toList())
                .restricted();
    }

    private Line possible(Possible possible, Child child) {
        List<Child> others = context.mayBe(child.id());
        Line line = Line.of(
                "Possible: a police record that may be this child waits for identity review, and there is an investigation"
                        + " on it. Nothing else of it is said here until a person decides. Ask: %s."
                                .formatted(contacts(possible.ask())),
                others.stream()
                        .flatMap(other -> PoliceAnswers.possibleEvidence(other.picture()))
                        .map(Fact::event)
                        .toList());
        boolean onlyRestricted = others.stream()
                .allMatch(other -> other.picture().all(Matter.INVESTIGATION).isEmpty());
        return onlyRestricted ? line.restricted() : line;
    }

    private String sentence(FeedSilent silent) {
        return switch (silent.reason()) {
            case NEVER_COVERED -> "Not known: the police have never said that they have sent everything they hold.";
            case SILENT -> "Not known: the police feed has been silent since %s.".formatted(reached(silent));
            case GAP -> "Not known: the police feed has a gap after %s.".formatted(reached(silent));
            case RECORD_HELD ->
                "Not known: a police record that is or may be about this child was received and is held, because the hub"
                        + " does not understand its kind yet.";
            case RECORD_REJECTED ->
                "Not known: a police record that is or may be about this child was received and could not be read.";
        };
    }

    private String reached(FeedSilent silent) {
        return silent.reaches() == null ? "the beginning" : words.moment(silent.reaches());
    }

    /** What else bears on the answer, so that one piece of knowledge never hides another. */
    private List<Line> beside(PoliceAnswer answer, Child child) {
        Picture picture = child.picture();
        List<Line> lines = new ArrayList<>();
        if (!(answer instanceof Restricted)) {
            List<Contact> ask = PoliceAnswers.restrictedItems(picture)
                    .map(Fact::contact)
                    .distinct()
                    .toList();
            if (!ask.isEmpty()) {
                lines.add(restricted(ask, PoliceAnswers.restrictedItems(picture)));
            }
        }
        if (!(answer instanceof Possible)) {
            answers.possible(child).ifPresent(it -> lines.add(possible(it, child)));
        }
        lines.addAll(asked(answer, picture));
        lines.addAll(doubts(answer, child));
        return lines;
    }

    /** Why there may be more than the answer says; an answer that is itself a doubt says its own. */
    private List<Line> doubts(PoliceAnswer answer, Child child) {
        List<Line> lines = new ArrayList<>();
        if (answer instanceof NoneKnown || answer instanceof FeedSilent) {
            return lines;
        }
        if (!(answer instanceof Unmatched)) {
            List<String> missing = Matchable.missing(child.picture());
            if (!missing.isEmpty()) {
                lines.add(Line.of(
                        "There may be more: this child's record cannot be matched with police records. Missing: %s."
                                .formatted(String.join(", ", missing)),
                        statedBy(child.picture())));
            }
            feedTrouble().ifPresent(lines::add);
        }
        answers.setAside(child)
                .ifPresent(it -> lines.add(Line.of(
                        "There may be more: a police record that is or may be about this child was received and %s."
                                .formatted(
                                        it.reason() == FeedSilent.Reason.RECORD_HELD ? "is held" : "could not be read"),
                        coverage())));
        return lines;
    }

    private List<Line> asked(PoliceAnswer answer, Picture picture) {
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<?, Fact> entry : picture.all(Matter.REFERRAL)) {
            PoliceQuery query = ((ReferralOpened) entry.getValue().detail()).policeQuery();
            if (query != null && !saidAlready(answer, query)) {
                lines.add(Line.of(sentence(query), entry.getValue().event()));
            }
        }
        boolean leavesOpen = answer instanceof NoneKnown || answer instanceof FeedSilent || answer instanceof Unmatched;
        if (lines.isEmpty() && leavesOpen) {
            lines.add(Line.of("Nobody has asked the police.", referralEvents(picture)));
        }
        return lines;
    }

    private static boolean saidAlready(PoliceAnswer answer, PoliceQuery query) {
        return switch (query.answer()) {
            case PENDING ->
                answer instanceof Pending pending
                        && pending.asked().equals(new Asked(query.askedOf(), query.askedAt()));
            case KNOWN -> answer instanceof Known;
            case NONE -> false;
        };
    }

    private String sentence(PoliceQuery query) {
        String asked = "%s was asked on %s".formatted(query.askedOf(), words.moment(query.askedAt()));
        return switch (query.answer()) {
            case PENDING -> asked + " and has not answered yet.";
            case KNOWN -> asked + " and answered that there is an investigation.";
            case NONE ->
                asked
                        + (query.answeredAt() == null
                                ? " and answered"
                                : " and answered on " + words.moment(query.answeredAt()))
                        + " that there is none.";
        };
    }

    private Optional<Line> feedTrouble() {
        return switch (context.reach(Agency.POLICE, PoliceAnswers.REQUIRED_KINDS)) {
            case Reach.Covered ignored -> Optional.empty();
            case Reach.Behind behind ->
                Optional.of(Line.of(
                        "There may be more: the police feed reaches only until %s."
                                .formatted(words.moment(behind.until())),
                        behind.evidence()));
            case Reach.Never ignored ->
                Optional.of(Line.of(
                        "There may be more: the police have never said that they have sent everything.", List.of()));
        };
    }

    private Collection<EventId> coverage() {
        return switch (context.reach(Agency.POLICE, PoliceAnswers.REQUIRED_KINDS)) {
            case Reach.Covered covered -> covered.evidence();
            case Reach.Behind behind -> behind.evidence();
            case Reach.Never ignored -> List.of();
        };
    }

    private static Collection<EventId> referralEvents(Picture picture) {
        return picture.all(Matter.REFERRAL).stream()
                .map(entry -> entry.getValue().event())
                .toList();
    }

    private static Collection<EventId> statedBy(Picture picture) {
        return picture.all(Matter.LAST_HEARD).stream()
                .map(entry -> entry.getValue().event())
                .toList();
    }

    private String contacts(List<Contact> ask) {
        return String.join("; or ", ask.stream().map(words::contact).toList());
    }
}
