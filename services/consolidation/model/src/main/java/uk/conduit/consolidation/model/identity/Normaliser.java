package uk.conduit.consolidation.model.identity;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;
import uk.conduit.platform.kernel.Identifier;
import uk.conduit.platform.kernel.IdentifierScheme;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.kernel.Upn;

/**
 * Makes comparable what agencies state of who a child is (identity.md 4.1).
 *
 * <p>Profiles hold normalised values, so a new version of this class means rebuilding them from the stored events; the
 * version is part of every {@linkplain SubjectProfile#digest() digest} and of every resolution.
 */
public final class Normaliser {

    /** Raise it with every change that gives another result for any input. */
    public static final String VERSION = "normaliser-1";

    private Normaliser() {}

    /** What the details say, made comparable. What cannot be compared is missing. */
    public static Particulars particulars(PersonalDetails details) {
        return new Particulars(
                details.names().stream()
                        .map(name -> new Name(NameText.given(name.given()), NameText.family(name.family())))
                        .toList(),
                details.birth(),
                sex(details.sex()),
                Postcode.of(details.postcode()),
                numbers(details.identifiers()));
    }

    private static @Nullable Sex sex(@Nullable Sex stated) {
        return stated == Sex.INDETERMINATE ? null : stated;
    }

    /**
     * The check digits are worked out again here: agencies may publish with clients of their own, which say what they
     * like. Whether numbers kept for tests are valid was decided before and shows in {@code checkHolds}.
     */
    private static Numbers numbers(List<Identifier> identifiers) {
        Predicate<String> permanent = upn -> Upn.holds(upn) && !Upn.temporary(upn);
        return new Numbers(
                usable(identifiers, IdentifierScheme.NHS_NUMBER)
                        .filter(number -> NhsNumber.holds(number, NhsNumber.Range.ISSUED_AND_TEST))
                        .toList(),
                usable(identifiers, IdentifierScheme.UPN).filter(permanent).toList(),
                usable(identifiers, IdentifierScheme.FORMER_UPN)
                        .filter(permanent)
                        .toList());
    }

    private static Stream<String> usable(List<Identifier> identifiers, IdentifierScheme scheme) {
        return identifiers.stream()
                .filter(identifier -> identifier.scheme() == scheme && identifier.checkHolds())
                .map(Identifier::value);
    }
}
