package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Asked;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.FeedSilent;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.FeedSilent.Reason;
import uk.conduit.consolidation.model.briefing.PoliceAnswer.Investigation;
import uk.conduit.consolidation.model.event.PoliceDetail;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationClosed;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationOpened;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationStatus;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationUpdated;
import uk.conduit.consolidation.model.event.SocialCareDetail.PoliceQuery;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.Contact;

/**
 * Works out the police-investigation answer. The strongest knowledge comes first: what is known, then what exists but is
 * not shown, then what may be, then what was asked; and "none" comes last, when nothing forbids it.
 */
final class PoliceAnswers {

    /** What the police feed must cover before its silence means that there is no investigation. */
    static final Set<String> REQUIRED_KINDS =
            Set.of("InvestigationOpened", "InvestigationUpdated", "InvestigationClosed", "RestrictedItemExists");

    private static final Comparator<Investigation> OPEN_FIRST = Comparator.comparing(Investigation::open)
            .reversed()
            .thenComparing(it -> it.since() == null ? LocalDate.MIN : it.since(), Comparator.reverseOrder())
            .thenComparing(Investigation::reference);

    private final Context context;

    PoliceAnswers(Context context) {
        this.context = context;
    }

    PoliceAnswer of(Child child) {
        Picture picture = child.picture();
        return known(picture)
                .or(() -> restricted(picture))
                .or(() -> possible(child))
                .or(() -> pending(picture))
                .or(() -> unmatched(picture))
                .or(() -> setAside(child))
                .orElseGet(() -> byCoverage(picture));
    }

    private Optional<PoliceAnswer> known(Picture picture) {
        List<Investigation> shown = investigations(picture);
        List<Investigation> investigations = new ArrayList<>(shown);
        queries(picture)
                .filter(query -> query.answer() == PoliceQuery.Answer.KNOWN)
                .filter(query -> shown.stream().noneMatch(it -> mayBeMeant(it, query)))
                .map(PoliceAnswers::toldOf)
                .forEach(investigations::add);
        investigations.sort(OPEN_FIRST);
        return investigations.isEmpty() ? Optional.empty() : Optional.of(new PoliceAnswer.Known(investigations));
    }

    /** Without a reference an answer may mean any investigation that was open when it was given. */
    private boolean mayBeMeant(Investigation shown, PoliceQuery query) {
        if (query.reference() != null) {
            return shown.reference().equals(query.reference());
        }
        Instant answered = query.answeredAt() == null ? query.askedAt() : query.answeredAt();
        return shown.closed() == null
                || !shown.closed().isBefore(context.words().dayOf(answered));
    }

    static List<Investigation> investigations(Picture picture) {
        return picture.all(Matter.INVESTIGATION).stream()
                .map(entry -> investigation(entry.getValue()))
                .sorted(OPEN_FIRST)
                .toList();
    }

    private static Investigation investigation(Fact fact) {
        PoliceDetail.Investigation detail = (PoliceDetail.Investigation) fact.detail();
        InvestigationClosed closed = detail instanceof InvestigationClosed it ? it : null;
        return new Investigation(
                detail.reference(),
                detail.childsPart(),
                status(detail),
                detail.since(),
                closed == null ? null : closed.closed(),
                closed == null ? null : closed.outcome(),
                fact.contact());
    }

    private static InvestigationStatus status(PoliceDetail.Investigation detail) {
        return switch (detail) {
            case InvestigationOpened it -> it.status();
            case InvestigationUpdated it -> it.status();
            case InvestigationClosed ignored -> InvestigationStatus.CLOSED;
        };
    }

    /** The police told somebody of an investigation that their feed does not show. */
    private static Investigation toldOf(PoliceQuery query) {
        return new Investigation(
                query.reference() == null ? "" : query.reference(),
                ChildsPart.NOT_STATED,
                InvestigationStatus.NOT_STATED,
                null,
                null,
                null,
                new Contact(Agency.POLICE, query.askedOf(), null, null, null));
    }

    private static Optional<PoliceAnswer> restricted(Picture picture) {
        List<Contact> ask = contacts(restrictedItems(picture));
        return ask.isEmpty() ? Optional.empty() : Optional.of(new PoliceAnswer.Restricted(ask));
    }

    static Stream<Fact> restrictedItems(Picture picture) {
        return picture.all(Matter.RESTRICTED_ITEM).stream()
                .filter(entry -> entry.getKey().agency().equals(Agency.POLICE))
                .map(Map.Entry::getValue);
    }

    Optional<PoliceAnswer.Possible> possible(Child child) {
        List<Contact> ask =
                contacts(context.mayBe(child.id()).stream().flatMap(other -> possibleEvidence(other.picture())));
        return ask.isEmpty() ? Optional.empty() : Optional.of(new PoliceAnswer.Possible(ask));
    }

    static Stream<Fact> possibleEvidence(Picture picture) {
        return Stream.concat(
                picture.all(Matter.INVESTIGATION).stream().map(Map.Entry::getValue), restrictedItems(picture));
    }

    private static Optional<PoliceAnswer> pending(Picture picture) {
        return PoliceQuestion.unanswered(picture)
                .map(PoliceQuestion::query)
                .max(Comparator.comparing(PoliceQuery::askedAt).thenComparing(PoliceQuery::askedOf))
                .map(query -> new PoliceAnswer.Pending(new Asked(query.askedOf(), query.askedAt())));
    }

    private Optional<PoliceAnswer> unmatched(Picture picture) {
        List<String> missing = Matchable.missing(picture);
        return missing.isEmpty() ? Optional.empty() : Optional.of(new PoliceAnswer.Unmatched(missing));
    }

    /** A record in no picture might be the very investigation that is asked about. */
    Optional<FeedSilent> setAside(Child child) {
        List<Child> mayBe = context.mayBe(child.id());
        List<ChildId> concerned =
                Stream.concat(Stream.of(child), mayBe.stream()).map(Child::id).toList();
        return context.aside()
                .about(Agency.POLICE, concerned)
                .map(held -> new FeedSilent(held ? Reason.RECORD_HELD : Reason.RECORD_REJECTED, reached()));
    }

    private @Nullable Instant reached() {
        return switch (context.reach(Agency.POLICE, REQUIRED_KINDS)) {
            case Reach.Covered covered -> covered.until();
            case Reach.Behind behind -> behind.until();
            case Reach.Never ignored -> null;
        };
    }

    private PoliceAnswer byCoverage(Picture picture) {
        return switch (context.reach(Agency.POLICE, REQUIRED_KINDS)) {
            case Reach.Covered covered ->
                new PoliceAnswer.NoneKnown(covered.from(), covered.until(), answeredNone(picture));
            case Reach.Behind behind ->
                new FeedSilent(behind.gapUntil() == null ? Reason.SILENT : Reason.GAP, behind.until());
            case Reach.Never ignored -> new FeedSilent(Reason.NEVER_COVERED, null);
        };
    }

    private static @Nullable Asked answeredNone(Picture picture) {
        return queries(picture)
                .filter(query -> query.answer() == PoliceQuery.Answer.NONE)
                .max(Comparator.comparing(PoliceQuery::askedAt).thenComparing(PoliceQuery::askedOf))
                .map(query -> new Asked(query.askedOf(), query.askedAt()))
                .orElse(null);
    }

    private static Stream<PoliceQuery> queries(Picture picture) {
        return PoliceQuestion.of(picture).map(PoliceQuestion::query);
    }

    private static List<Contact> contacts(Stream<Fact> facts) {
        return facts.map(Fact::contact)
                .distinct()
                .sorted(Comparator.comparing(Contact::agency)
                        .thenComparing(Contact::team)
                        .thenComparing(contact -> String.valueOf(contact.phone()))
                        .thenComparing(contact -> String.valueOf(contact.name())))
                .toList();
    }
}
