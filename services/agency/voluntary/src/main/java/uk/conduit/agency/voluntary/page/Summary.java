package uk.conduit.agency.voluntary.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.voluntary.report.Choice;
import uk.conduit.agency.voluntary.report.ContactDetails;
import uk.conduit.agency.voluntary.report.Field;
import uk.conduit.agency.voluntary.report.Report;
import uk.conduit.agency.voluntary.report.Sign;

/**
 * A report to be read over before it is sent: the parts of the form with each question and its answer.
 *
 * @param parts the parts
 */
record Summary(List<Part> parts) {

    private static final String NOT_KNOWN = "Not known";
    private static final String NONE_GIVEN = "None given";

    /**
     * A part of the form.
     *
     * @param title its heading
     * @param first its first field, to which changing it leads
     * @param lines questions and answers
     */
    record Part(String title, Field first, List<Line> lines) {}

    /**
     * A question and the lines of its answer.
     *
     * @param holdsContact whether something in it looks like a telephone number or an e-mail address where none is asked for
     */
    record Line(String question, List<String> answer, boolean holdsContact) {

        Line(String question, String answer) {
            this(question, List.of(answer));
        }

        Line(String question, List<String> answer) {
            this(question, answer, false);
        }

        /** An answer in the reader's own words, in which their own contact may have slipped. */
        static Line inWords(String question, List<String> answer) {
            return new Line(question, answer, answer.stream().anyMatch(ContactDetails::standIn));
        }
    }

    static Summary of(Report report) {
        return new Summary(
                List.of(about(report), happened(report.happened()), named(report), signs(report), child(report)));
    }

    private static Part about(Report report) {
        Report.Contact contact = report.contact();
        return new Part(
                "About this report",
                Field.BASIS,
                List.of(
                        new Line("How you know about it", report.basis().words()),
                        new Line("Who reported it", report.reporter().words()),
                        new Line("Reported to you on", Wording.day(report.reportedOn())),
                        new Line(
                                "Whom the unit can ring",
                                contact == null
                                        ? "The safeguarding desk of the voluntary sector"
                                        : contact.team()
                                                + Optional.ofNullable(contact.phone())
                                                        .map(phone -> ", " + phone)
                                                        .orElse(""))));
    }

    private static Part happened(Report.Happened happened) {
        return new Part(
                "What happened",
                Field.WHAT,
                List.of(
                        Line.inWords(
                                "What was seen or heard",
                                happened.what().lines().toList()),
                        Line.inWords("Where", List.of(or(happened.where(), NOT_KNOWN))),
                        new Line("When", when(happened)),
                        new Line(
                                "The same names or places came up before",
                                happened.repeated() == null ? NOT_KNOWN : happened.repeated() ? "Yes" : "No"),
                        new Line(
                                "Told already",
                                list(happened.sharedWith().stream().map(Choice::words), NONE_GIVEN))));
    }

    private static String when(Report.Happened happened) {
        if (happened.seenOn() == null) {
            return NOT_KNOWN;
        }
        String day = Wording.day(happened.seenOn());
        return happened.seenAt() == null ? day + ", time not known" : day + ", " + happened.seenAt();
    }

    private static Part named(Report report) {
        List<Line> lines = new ArrayList<>();
        for (Report.Named.Kind kind : Report.Named.Kind.values()) {
            List<String> named =
                    list(report.named().stream().filter(it -> it.kind() == kind).map(Report.Named::line), NONE_GIVEN);
            lines.add(
                    kind == Report.Named.Kind.PHONE
                            ? new Line(kind.words(), named)
                            : Line.inWords(kind.words(), named));
        }
        return new Part("Who and what is named", Field.PEOPLE, lines);
    }

    private static Part signs(Report report) {
        return new Part(
                "Signs",
                Field.SIGNS,
                List.of(new Line(
                        "Signs that you ticked", list(report.signs().stream().map(Sign::words), "None ticked"))));
    }

    private static Part child(Report report) {
        Report.Child child = report.child();
        return new Part(
                "The child",
                Field.GIVEN_NAME,
                List.of(
                        Line.inWords("Given name", List.of(or(child.given(), NOT_KNOWN))),
                        Line.inWords("Family name", List.of(or(child.family(), NOT_KNOWN))),
                        Line.inWords("Also known as", List.of(or(child.knownAs(), NONE_GIVEN))),
                        new Line("Birth date", born(child)),
                        new Line(
                                "Sex",
                                child.sex() == null ? NOT_KNOWN : child.sex().words()),
                        new Line("Home postcode", or(child.postcode(), NOT_KNOWN)),
                        new Line("NHS number", or(child.nhsNumber(), NOT_KNOWN)),
                        new Line("Pupil number", or(child.upn(), NOT_KNOWN)),
                        new Line(
                                "Child told that this is shared",
                                report.informed().words())));
    }

    private static String born(Report.Child child) {
        return child.born() == null
                ? NOT_KNOWN
                : Wording.day(child.born()) + (child.bornEstimated() ? " (estimated)" : "");
    }

    private static String or(@Nullable String answer, String otherwise) {
        return answer == null ? otherwise : answer;
    }

    private static List<String> list(Stream<String> answers, String otherwise) {
        List<String> all = answers.toList();
        return all.isEmpty() ? List.of(otherwise) : all;
    }
}
