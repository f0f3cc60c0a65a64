package uk.conduit.consolidation.model.picture;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.Header;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * Lets what is equal in many pictures be one and the same object, because all children of a briefing are in memory together.
 * An agency says the same contact and the same terms in most of its events, and what it said first and last of a child
 * stands in the picture two or three times. The pictures it gives are equal to those that it was given.
 */
public final class Sharing {

    private final Map<Object, Object> known = new HashMap<>();

    /** An equal picture that shares what it can with those before it. */
    public Picture of(Picture picture) {
        Map<EventId, Fact> told = new HashMap<>();
        SortedMap<Slot, Fact> facts = new TreeMap<>();
        picture.facts()
                .forEach((slot, fact) ->
                        facts.put(new Slot(shared(slot.agency()), slot.matter(), slot.reference()), fact(fact, told)));
        SortedMap<SubjectRef, KnownAs> knownAs = new TreeMap<>();
        picture.knownAs()
                .forEach((subject, its) ->
                        knownAs.put(new SubjectRef(shared(subject.agency()), subject.reference()), knownAs(its, told)));
        return new Picture(facts, knownAs, picture.excluded());
    }

    private Fact fact(Fact fact, Map<EventId, Fact> told) {
        Fact before = told.get(fact.event());
        if (before != null && before.equals(fact)) {
            return before;
        }
        Fact sharing = new Fact(
                header(fact.header()), shared(fact.terms()), fact.links(), shared(fact.contact()), fact.detail());
        told.put(sharing.event(), sharing);
        return sharing;
    }

    private Header header(Header header) {
        SourceRecord record = header.record();
        return new Header(
                header.id(),
                new SourceRecord(shared(record.agency()), shared(record.system()), record.recordId()),
                header.version(),
                header.occurred(),
                header.flags());
    }

    private static KnownAs knownAs(KnownAs its, Map<EventId, Fact> told) {
        return new KnownAs(
                stated(its.names(), told),
                stated(its.birth(), told),
                stated(its.sex(), told),
                stated(its.postcode(), told),
                stated(its.disabilities(), told));
    }

    /** Who a child is was said by an event that mostly stands in the picture as well. */
    private static <T> @Nullable Stated<T> stated(@Nullable Stated<T> stated, Map<EventId, Fact> told) {
        Fact by = stated == null ? null : told.get(stated.event());
        return stated == null || by == null || !by.occurred().equals(stated.occurred())
                ? stated
                : new Stated<>(stated.value(), by.occurred(), stated.version(), by.event());
    }

    @SuppressWarnings("unchecked") // what is equal to a value of one of these types is of that type
    private <T> T shared(T value) {
        return (T) Objects.requireNonNullElse(known.putIfAbsent(value, value), value);
    }
}
