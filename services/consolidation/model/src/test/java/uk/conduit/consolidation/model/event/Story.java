package uk.conduit.consolidation.model.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import uk.conduit.consolidation.model.event.PersonalDetails.Background;
import uk.conduit.consolidation.model.event.PersonalDetails.Birth;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.Contact;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.Marking;
import uk.conduit.platform.kernel.Marking.Handling;
import uk.conduit.platform.kernel.Marking.Tier;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.kernel.Visibility;
import uk.conduit.platform.kernel.Visibility.Profile;

/** Tells what happened to a fictitious child, event by event, in the words of the domain. */
public final class Story {

    private static final AtomicLong RECORDS = new AtomicLong();

    private final SubjectRef subject;
    private final PersonalDetails details;
    private final List<CaseEvent> events = new ArrayList<>();

    private Story(SubjectRef subject, PersonalDetails details) {
        this.subject = subject;
        this.details = details;
    }

    /** One agency's record of a child whose name and birth date it knows. */
    public static Story of(Agency agency, String reference) {
        return new Story(new SubjectRef(agency, reference), named("Robin", "Example"));
    }

    /** One agency's record of a child, with these details. */
    public static Story of(Agency agency, String reference, PersonalDetails details) {
        return new Story(new SubjectRef(agency, reference), details);
    }

    /** Somebody born on 3 March 2012. */
    public static PersonalDetails named(String given, String family) {
        return new PersonalDetails(
                List.of(new PersonName(PersonName.Use.CURRENT, given, family)),
                new Birth(LocalDate.of(2012, 3, 3), false),
                Sex.FEMALE,
                "XX1 1XX",
                List.of(),
                Background.NONE);
    }

    public Story says(Instant when, Detail detail) {
        return says(when, Profile.CORE_FACT, detail);
    }

    public Story says(Instant when, Profile profile, Detail detail) {
        events.add(event(when, Visibility.of(profile), detail));
        return this;
    }

    public Story hidesFrom(String userName) {
        CaseEvent last = events.removeLast();
        Terms terms = new Terms(
                last.terms().assertion(),
                last.terms().marking(),
                new Visibility(last.terms().visibility().profile(), new TreeSet<>(List.of(userName))),
                last.terms().agreement());
        events.add(new CaseEvent(
                last.header(), last.subject(), last.details(), terms, last.links(), last.contact(), last.detail()));
        return this;
    }

    /** What was said last may be handled only under conditions. */
    public Story underConditions() {
        CaseEvent last = events.removeLast();
        Marking marking = last.terms().marking();
        Terms terms = new Terms(
                last.terms().assertion(),
                new Marking(marking.tier(), Handling.CONDITIONS, "ask first", marking.originator()),
                last.terms().visibility(),
                last.terms().agreement());
        events.add(new CaseEvent(
                last.header(), last.subject(), last.details(), terms, last.links(), last.contact(), last.detail()));
        return this;
    }

    /** Lets what was said last name something besides. */
    public Story naming(Link... links) {
        CaseEvent last = events.removeLast();
        events.add(new CaseEvent(
                last.header(),
                last.subject(),
                last.details(),
                last.terms(),
                List.of(links),
                last.contact(),
                last.detail()));
        return this;
    }

    public List<CaseEvent> events() {
        return List.copyOf(events);
    }

    public CaseEvent last() {
        return events.getLast();
    }

    public SubjectRef subject() {
        return subject;
    }

    private CaseEvent event(Instant when, Visibility visibility, Detail detail) {
        SourceRecord record = new SourceRecord(subject.agency(), "records", "record-" + RECORDS.incrementAndGet());
        return new CaseEvent(
                new Header(EventId.of(record, 1), record, 1, Moment.exactly(when), List.of()),
                subject,
                details,
                new Terms(
                        Terms.Assertion.FACT,
                        new Marking(
                                Tier.OFFICIAL_SENSITIVE,
                                Handling.PERMITTED,
                                null,
                                subject.agency().name()),
                        visibility,
                        "isa-2026-01"),
                List.of(),
                new Contact(subject.agency(), "Exploitation team", "duty desk", null, "01632 960001"),
                detail);
    }
}
