package uk.conduit.consolidation.service.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.Header.Flag;
import uk.conduit.consolidation.model.event.Link;
import uk.conduit.consolidation.model.event.Moment;
import uk.conduit.consolidation.model.event.PersonName;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.PersonalDetails.Background;
import uk.conduit.consolidation.model.event.PersonalDetails.Birth;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;
import uk.conduit.consolidation.model.event.Terms;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.Contact;
import uk.conduit.platform.kernel.Identifier;
import uk.conduit.platform.kernel.IdentifierScheme;
import uk.conduit.platform.kernel.Marking;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.kernel.Upn;
import uk.conduit.platform.kernel.Visibility;
import uk.conduit.schema.shared.Header;
import uk.conduit.schema.shared.NotKnown;
import uk.conduit.schema.shared.Precision;
import uk.conduit.schema.shared.Subject;

/**
 * The parts that every agency's records share, in the model's words. What is not known becomes null, and so does a value
 * that a flag speaks of: it was understood, but it is not used.
 */
final class SharedMapper {

    private final NhsNumber.Range nhsNumbers;

    SharedMapper(NhsNumber.Range nhsNumbers) {
        this.nhsNumbers = nhsNumbers;
    }

    static Moment moment(Instant at, Precision precision) {
        return new Moment(at, precision == Precision.DAY ? Moment.Precision.DAY : Moment.Precision.MOMENT);
    }

    static List<Flag> flags(Header header) {
        return header.getFlags().stream()
                .map(flag -> new Flag(flag.getField(), flag.getProblem()))
                .toList();
    }

    /**
     * What only says that something exists, and what may be handled only under conditions, is for named roles, whatever
     * profile its sender wrote beside it.
     */
    static Terms terms(
            boolean pointer,
            uk.conduit.schema.shared.Assertion assertion,
            uk.conduit.schema.shared.Marking marking,
            uk.conduit.schema.shared.Visibility visibility,
            uk.conduit.schema.shared.LawfulBasis basis) {
        return new Terms(
                same(Terms.Assertion.class, assertion),
                new Marking(
                        same(Marking.Tier.class, marking.getTier()),
                        same(Marking.Handling.class, marking.getHandling()),
                        marking.getConditions(),
                        marking.getOriginator()),
                new Visibility(
                        profile(
                                same(Visibility.Profile.class, visibility.getProfile()),
                                pointer || marking.getHandling() != uk.conduit.schema.shared.Handling.PERMITTED),
                        new TreeSet<>(visibility.getExcluded())),
                basis.getAgreement());
    }

    private static Visibility.Profile profile(Visibility.Profile stated, boolean restricted) {
        return restricted && stated != Visibility.Profile.PERSON_OF_CONCERN ? Visibility.Profile.RESTRICTED : stated;
    }

    static List<Link> links(List<uk.conduit.schema.shared.Link> links) {
        return links.stream()
                .map(link -> new Link(same(Link.Kind.class, link.getKind()), link.getRole(), link.getValue()))
                .toList();
    }

    static Contact contact(Agency agency, uk.conduit.schema.shared.Contact contact) {
        return new Contact(agency, contact.getTeam(), contact.getRole(), contact.getName(), contact.getPhone());
    }

    /** The model's enums name the same things as the published language's. */
    static <E extends Enum<E>> E same(Class<E> type, Enum<?> published) {
        return Enum.valueOf(type, published.name());
    }

    PersonalDetails details(Subject subject, Header header) {
        Set<String> unused = flagged(header);
        LocalDate birth = used(unused, "dateOfBirth", known(subject.getDateOfBirth(), LocalDate.class));
        return new PersonalDetails(
                subject.getNames().stream()
                        .map(name -> new PersonName(
                                same(PersonName.Use.class, name.getUse()), name.getGiven(), name.getFamily()))
                        .toList(),
                birth == null ? null : new Birth(birth, subject.getDateOfBirthEstimated()),
                used(unused, "sex", sex(subject)),
                used(unused, "postcode", known(subject.getPostcode(), String.class)),
                subject.getIdentifiers().stream().map(this::identifier).toList(),
                new Background(
                        used(unused, "ethnicity", known(subject.getEthnicity(), String.class)),
                        used(unused, "disabilities", disabilities(subject)),
                        used(unused, "dateOfDeath", subject.getDateOfDeath())));
    }

    private static Set<String> flagged(Header header) {
        return header.getFlags().stream()
                .map(flag -> flag.getField().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static <T> @Nullable T used(Set<String> unused, String field, @Nullable T value) {
        return unused.contains(field.toLowerCase(Locale.ROOT)) ? null : value;
    }

    private static @Nullable Sex sex(Subject subject) {
        var sex = known(subject.getSex(), uk.conduit.schema.shared.Sex.class);
        return sex == null ? null : same(Sex.class, sex);
    }

    private static @Nullable List<String> disabilities(Subject subject) {
        List<?> codes = known(subject.getDisabilities(), List.class);
        return codes == null ? null : codes.stream().map(String::valueOf).toList();
    }

    private static <T> @Nullable T known(Object value, Class<T> type) {
        return value instanceof NotKnown ? null : type.cast(value);
    }

    /** An agency may publish with a client of its own, so that its word for a check is not enough. */
    private Identifier identifier(uk.conduit.schema.shared.Identifier stated) {
        IdentifierScheme scheme = same(IdentifierScheme.class, stated.getScheme());
        boolean holds = switch (scheme) {
            case NHS_NUMBER -> NhsNumber.holds(stated.getValue(), nhsNumbers);
            case UPN, FORMER_UPN -> Upn.holds(stated.getValue());
            case LOCAL -> true;
        };
        return new Identifier(scheme, stated.getValue(), holds && stated.getCheckHolds());
    }
}
