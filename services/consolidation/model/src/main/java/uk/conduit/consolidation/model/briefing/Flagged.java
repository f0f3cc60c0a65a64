package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeFlag;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeRecorded;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentAuthorised;
import uk.conduit.consolidation.model.event.SocialCareDetail.ExploitationAssessmentCompleted;
import uk.conduit.consolidation.model.event.UnitDetail.HarmStatus;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevel;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevelSet;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot;
import uk.conduit.platform.kernel.Agency;

/**
 * Which children are flagged for exploitation: somebody judged or recorded it, or the printed rule of the emerging
 * children shows them. It sets nothing and is never shown as a property of a child; it says of which children the links
 * section may say that they go to one school.
 */
final class Flagged {

    private static final String FACTOR_OF_EXPLOITATION = "11A";

    private Flagged() {}

    /** The rule, to be printed behind a link. */
    static String words(Settings.Links links, Words words) {
        return ("a level or harm status that the unit has set; in %s, an exploitation assessment that found risk or"
                        + " harm, the assessment factor 11A, or a crime with the police's exploitation flag; or the rule of the"
                        + " emerging children")
                .formatted(words.length(links.within()));
    }

    /** The statements that flag the child; empty if it is not flagged. */
    static List<Mention> of(Child child, Context context) {
        Instant asAt = context.asAt();
        Instant from = asAt.minus(context.settings().links().within());
        List<Mention> flags = child.picture().facts().entrySet().stream()
                .filter(entry -> !entry.getKey().isOfInvolvement())
                .filter(entry -> entry.getValue().isForEveryMember())
                .filter(entry -> !entry.getValue().occurred().at().isAfter(asAt))
                .flatMap(entry -> {
                    String says = says(entry.getValue(), from);
                    return says == null ? Stream.of() : Stream.of(mention(child, entry, says));
                })
                .toList();
        return flags.isEmpty() ? emerging(child, context) : flags;
    }

    private static @Nullable String says(Fact fact, Instant from) {
        Detail detail = fact.detail();
        if (detail instanceof RiskLevelSet it) {
            return speaks(it.harmStatus(), it.riskLevel()) ? "level set by the unit" : null;
        }
        if (fact.occurred().at().isBefore(from)) {
            return null;
        }
        return switch (detail) {
            case ExploitationAssessmentCompleted it
            when speaks(it.judged().harmStatus(), it.judged().riskLevel()) -> "exploitation assessment";
            case AssessmentAuthorised it when it.factors().contains(FACTOR_OF_EXPLOITATION) -> "assessment factor 11A";
            case CrimeRecorded it
            when it.childsPart() != ChildsPart.SUSPECT && it.flags().contains(CrimeFlag.CHILD_SEXUAL_EXPLOITATION) ->
                "crime with the police's exploitation flag";
            default -> null;
        };
    }

    private static boolean speaks(HarmStatus harm, RiskLevel level) {
        return harm != HarmStatus.NO_EVIDENCE || level != RiskLevel.NONE;
    }

    private static List<Mention> emerging(Child child, Context context) {
        Signals signals = Signals.of(child, context);
        return signals.meetTheRule()
                ? signals.statements().stream()
                        .map(it -> new Mention(child, it.agency(), it.fact(), "", "a sign of the emerging rule"))
                        .toList()
                : List.of();
    }

    private static Mention mention(Child child, Map.Entry<Slot, Fact> entry, String says) {
        Agency agency = entry.getKey().agency();
        return new Mention(child, agency, entry.getValue(), "", says);
    }
}
