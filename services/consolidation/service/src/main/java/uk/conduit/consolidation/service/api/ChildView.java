package uk.conduit.consolidation.service.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Cell;
import uk.conduit.consolidation.model.briefing.History;
import uk.conduit.consolidation.model.briefing.History.Past;
import uk.conduit.consolidation.model.briefing.Line;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.PoliceAnswer;
import uk.conduit.consolidation.model.briefing.Provenance;
import uk.conduit.consolidation.model.briefing.Timeline;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.PersonName;
import uk.conduit.consolidation.model.event.PersonalDetails.Birth;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;
import uk.conduit.consolidation.model.event.Terms;
import uk.conduit.consolidation.model.picture.KnownAs;
import uk.conduit.consolidation.model.picture.Stated;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.Contact;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * A child, as one reader may see it.
 *
 * @param asAt the moment for which everything that depends on the hour was worked out
 * @param named what the child is called, in lines
 * @param police whether there is a police investigation
 * @param involvement who is involved, since when, last heard and whom to ring, and of whom nothing is known: the cells that
 *     a briefing of this moment would have
 * @param open what is not known, and why
 * @param facts what agencies say, the latest first
 * @param withdrawn what agencies no longer say
 * @param historyShown whether everything that was said before could be read
 * @param partNotShown whether something is left out that this reader's role does not include
 */
record ChildView(
        ChildId childId,
        Instant asAt,
        String marking,
        String handling,
        List<String> named,
        AnswerView police,
        List<RecordView> records,
        List<BriefingView.CellView> involvement,
        List<String> open,
        List<FactView> facts,
        List<WithdrawnView> withdrawn,
        boolean historyShown,
        boolean partNotShown) {

    /** Who an agency says the child is. No postcode: a placement's may be among them, and the hub shows none. */
    record RecordView(Agency agency, String reference, KnownAsView knownAs) {}

    record KnownAsView(
            @Nullable Stated<List<PersonName>> names,
            @Nullable Stated<Birth> birth,
            @Nullable Stated<Sex> sex,
            @Nullable Stated<List<String>> disabilities) {}

    record AnswerView(
            List<String> lines, Cell.Mark mark, @Nullable PoliceAnswer answer) {}

    /**
     * One statement.
     *
     * @param words what it says, in a sentence
     * @param ring whom to ring, in words
     * @param received when the hub received it; null where that cannot be told now
     * @param correction why the agency corrected it; null if it did not
     */
    record FactView(
            EventId event,
            Agency agency,
            String kind,
            Moment occurred,
            Terms.Assertion assertion,
            Contact contact,
            Detail detail,
            String words,
            String ring,
            Provenance provenance,
            @Nullable Instant received,
            @Nullable String correction,
            List<EarlierView> earlier) {}

    record EarlierView(String words, Instant received) {}

    record WithdrawnView(Agency agency, String words, Instant received, Instant withdrawn, String reason) {}

    static ChildView of(Child child, Timeline timeline, Instant asAt) {
        return new ChildView(
                child.id(),
                asAt,
                BriefingView.MARKING,
                BriefingView.HANDLING,
                texts(timeline.named().lines()),
                new AnswerView(
                        texts(timeline.police().lines()),
                        timeline.police().mark(),
                        timeline.police().answer()),
                timeline.knownAs().stream()
                        .map(it -> record(it.subject(), it.says()))
                        .toList(),
                timeline.agencies().stream().map(BriefingView::cell).toList(),
                texts(timeline.open()),
                timeline.entries().stream()
                        .map(entry -> fact(entry, timeline.history()))
                        .toList(),
                timeline.history().withdrawn().stream()
                        .map(it -> new WithdrawnView(it.agency(), it.words(), it.received(), it.at(), it.reason()))
                        .toList(),
                timeline.history().whole(),
                timeline.partNotShown());
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    private static RecordView record(SubjectRef subject, KnownAs knownAs) {
        return new RecordView(
                subject.agency(),
                subject.reference(),
                new KnownAsView(knownAs.names(), knownAs.birth(), knownAs.sex(), knownAs.disabilities()));
    }

    private static FactView fact(Timeline.Entry entry, History history) {
        Optional<Past> past =
                Optional.ofNullable(history.statements().get(entry.fact().event()));
        return new FactView(
                entry.fact().event(),
                entry.agency(),
                entry.fact().detail().kind(),
                entry.fact().occurred(),
                entry.fact().terms().assertion(),
                entry.fact().contact(),
                entry.fact().detail(),
                entry.words(),
                entry.contact(),
                entry.provenance(),
                past.map(Past::received).orElse(null),
                past.map(Past::correction).orElse(null),
                past.stream()
                        .flatMap(it -> it.earlier().stream())
                        .map(it -> new EarlierView(it.words(), it.received()))
                        .toList());
    }
}
