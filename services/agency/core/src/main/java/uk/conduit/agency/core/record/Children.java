package uk.conduit.agency.core.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Problem;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.schema.shared.Identifier;
import uk.conduit.schema.shared.NameUse;
import uk.conduit.schema.shared.NotKnownReason;
import uk.conduit.schema.shared.PersonName;
import uk.conduit.schema.shared.Sex;
import uk.conduit.schema.shared.Subject;

/** Reads the child of a record. What is stated but cannot be used is not known because it is unusable. */
final class Children {

    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}");

    private static final Map<String, Sex> SEX = Map.of("M", Sex.MALE, "F", Sex.FEMALE, "I", Sex.INDETERMINATE);

    private final SharedParts parts;

    Children(SharedParts parts) {
        this.parts = parts;
    }

    /** The child; without the postcode where it may be that of a placement. */
    Subject subject(Fields child, boolean homeKeptBack, Reading reading) {
        Subject.Builder subject = parts.subject(child.text("reference"), NotKnownReason.NOT_HELD_BY_SOURCE)
                .setIdentifiers(identifiers(child, reading))
                .setNames(names(child))
                .setDateOfBirthEstimated(Boolean.TRUE.equals(child.yesNo("dateOfBirthEstimated")));
        LocalDate born = reading.day("child.dateOfBirth", child.optional("dateOfBirth"));
        subject.setDateOfBirth(known(child, "dateOfBirth", born));
        Sex sex = reading.code("child.sex", child.optional("sex"), SEX);
        subject.setSex(known(child, "sex", sex));
        subject.setEthnicity(known(child, "ethnicity", child.optional("ethnicity")));
        subject.setDisabilities(
                known(child, "disabilities", child.has("disabilities") ? child.texts("disabilities") : null));
        String postcode = homeKeptBack ? null : postcode(child.optional("postcode"), reading);
        subject.setPostcode(known(child, "postcode", postcode));
        return subject.build();
    }

    /** The value; or that it is not known, and why. */
    private static Object known(Fields child, String field, @Nullable Object value) {
        if (value != null) {
            return value;
        }
        if (child.has(field)) {
            return SharedParts.notKnown(NotKnownReason.UNUSABLE);
        }
        String reason = child.object("notKnown").optional(field);
        return SharedParts.notKnown(
                reason == null ? NotKnownReason.NOT_HELD_BY_SOURCE : NotKnownReason.valueOf(reason));
    }

    private static @Nullable String postcode(@Nullable String stated, Reading reading) {
        if (stated == null || stated.isBlank()) {
            return null;
        }
        String postcode = stated.strip().toUpperCase(Locale.ROOT);
        if (POSTCODE.matcher(postcode).matches()) {
            return postcode;
        }
        reading.flag("child.postcode", Problem.MALFORMED);
        return null;
    }

    private List<Identifier> identifiers(Fields child, Reading reading) {
        NhsNumber.Range range = parts.profile().nhsNumbers();
        List<Identifier> identifiers = new ArrayList<>();
        add(identifiers, reading.nhsNumber("child.nhsNumber", child.optional("nhsNumber"), range));
        add(identifiers, reading.upn("child.upn", child.optional("upn")));
        for (String local : child.texts("localIds")) {
            add(identifiers, uk.conduit.platform.kernel.Identifier.local(local));
        }
        return identifiers;
    }

    private static void add(List<Identifier> identifiers, uk.conduit.platform.kernel.@Nullable Identifier identifier) {
        if (identifier != null) {
            identifiers.add(SharedParts.published(identifier));
        }
    }

    private static List<PersonName> names(Fields child) {
        List<PersonName> names = new ArrayList<>();
        for (Fields name : child.objects("names")) {
            NameUse usual = names.isEmpty() ? NameUse.CURRENT : NameUse.ALIAS;
            String stated = name.optional("use");
            NameUse use = stated == null ? usual : NameUse.valueOf(stated);
            names.add(new PersonName(use, name.optional("given"), name.optional("family")));
        }
        return names;
    }
}
