package uk.conduit.consolidation.model.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestBailCharge;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeFlag;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeRecorded;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionBreached;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingReported;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingRiskRegraded;
import uk.conduit.consolidation.model.event.PoliceDetail.ProtectionPowerUsed;
import uk.conduit.consolidation.model.event.SocialCareDetail.ExploitationAssessmentCompleted;
import uk.conduit.consolidation.model.event.SocialCareDetail.Judgement;
import uk.conduit.consolidation.model.event.SocialCareDetail.Section47Started;
import uk.conduit.consolidation.model.event.SocialCareDetail.StrategyDiscussionHeld;
import uk.conduit.consolidation.model.event.UnitDetail.HarmStatus;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevel;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/** What cannot wait for its own section. Each row prints the rule that brought it here. */
final class FlashSection implements SectionComposer {

    private static final Map<Agency, Set<String>> NEEDED = new TreeMap<>(Map.of(
            Agency.POLICE,
                    Set.of(
                            "MissingReported",
                            "MissingRiskRegraded",
                            "ArrestBailCharge",
                            "CrimeRecorded",
                            "DisruptionBreached",
                            "ProtectionPowerUsed"),
            Agency.SOCIAL_CARE,
                    Set.of("Section47Started", "StrategyDiscussionHeld", "ExploitationAssessmentCompleted")));

    @Override
    public Section compose(Context context) {
        Naming naming = new Naming(context);
        List<Row> rows = new ArrayList<>();
        context.children().forEach(child -> {
            List<Line> lines = lines(child, context);
            if (!lines.isEmpty()) {
                rows.add(context.row(
                        child.id().toString(),
                        child,
                        List.of(naming.of(child), Cell.of("what", lines).marked(Mark.ATTENTION))));
            }
        });
        return new Section(
                "flash",
                "Flash",
                List.of(
                        new Column(Naming.COLUMN, "Child"),
                        new Column("what", "What, and the rule that shows it here")),
                rows,
                PerChild.belowTheTitle(
                        rows,
                        "Nothing that came since the last briefing and is %s meets a rule for this section"
                                .formatted(NotNews.recent(context)),
                        NEEDED,
                        NotNews.called("record that meets a rule", "records that meet a rule", context)
                                .of(context.children()
                                        .flatMap(FlashSection::statements)
                                        .filter(Fact::isForEveryMember)
                                        .filter(context::isNew)
                                        .filter(fact -> rule(fact, context).isPresent())),
                        context));
    }

    private static List<Line> lines(Child child, Context context) {
        return statements(child)
                .filter(fact -> News.of(fact, context) == News.NEWS)
                .flatMap(fact -> rule(fact, context).map(sentence -> Line.of(fact, sentence)).stream())
                .toList();
    }

    private static Stream<Fact> statements(Child child) {
        return child.picture().facts().entrySet().stream()
                .filter(entry -> entry.getKey().matter() != Matter.INVOLVED_SINCE
                        && entry.getKey().matter() != Matter.LAST_HEARD)
                .map(Map.Entry::getValue);
    }

    private static Optional<String> rule(Fact fact, Context context) {
        Words words = context.words();
        String when = words.moment(fact.occurred());
        return switch (fact.detail()) {
            case MissingReported it ->
                urgent(it.grade(), "Reported missing on " + when + ", graded ", " by the police", context);
            case MissingRiskRegraded it -> urgent(it.grade(), "Regraded to ", " by the police on " + when, context);
            case ArrestBailCharge it ->
                Optional.of("%s on %s in a matter that touches this child. Rule: arrest, bail or charge."
                        .formatted(Words.capital(Words.plain(it.stage())), when));
            case CrimeRecorded it
            when it.flags().contains(CrimeFlag.CHILD_SEXUAL_EXPLOITATION) ->
                Optional.of("Crime recorded on %s with the police's exploitation flag. Rule: flagged crime."
                        .formatted(when));
            case DisruptionBreached it ->
                Optional.of("A measure that protects this child was breached on %s. Rule: breach."
                        .formatted(words.day(it.breached())));
            case ProtectionPowerUsed it ->
                Optional.of("Taken into police protection on %s. Rule: police protection (section 46)."
                        .formatted(words.moment(it.usedAt())));
            case Section47Started ignored ->
                Optional.of("Section 47 enquiry started on %s. Rule: child protection enquiry.".formatted(when));
            case StrategyDiscussionHeld ignored ->
                Optional.of("Strategy discussion held on %s. Rule: strategy discussion.".formatted(when));
            case ExploitationAssessmentCompleted it
            when isGrave(it.judged()) ->
                Optional.of(
                        "%s set harm to %s and level to %s on %s. Rule: harm suspected or known, or level significant."
                                .formatted(
                                        it.judged().setBy(),
                                        Words.plain(it.judged().harmStatus()),
                                        Words.plain(it.judged().riskLevel()),
                                        when));
            default -> Optional.empty();
        };
    }

    /** One of the grades that the unit has chosen to be told of first. */
    private static Optional<String> urgent(@Nullable String grade, String before, String after, Context context) {
        return Optional.ofNullable(grade)
                .filter(it -> context.settings().urgentGrades().contains(it))
                .map(it -> before + Words.plain(it) + after + ". Rule: missing, high risk.");
    }

    /** As whoever assessed the child judged it. */
    private static boolean isGrave(Judgement judged) {
        return judged.riskLevel() == RiskLevel.SIGNIFICANT
                || judged.harmStatus() == HarmStatus.SUSPECTED_HARM
                || judged.harmStatus() == HarmStatus.KNOWN_HARM;
    }
}
