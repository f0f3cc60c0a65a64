package uk.conduit.consolidation.service.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.briefing.Briefing;
import uk.conduit.consolidation.model.briefing.Edition;
import uk.conduit.consolidation.model.briefing.Edition.Kind;
import uk.conduit.consolidation.model.briefing.Edition.Window;
import uk.conduit.consolidation.service.store.BriefingCodec;
import uk.conduit.consolidation.service.store.ChildFinder;
import uk.conduit.consolidation.service.store.Cut;
import uk.conduit.consolidation.service.store.CutReader;
import uk.conduit.consolidation.service.store.Cuts;
import uk.conduit.consolidation.service.store.FeedFacts;
import uk.conduit.consolidation.service.store.PictureCodec;
import uk.conduit.platform.kernel.Agency;

/**
 * What a store holds, as text that can be compared with what another holds.
 *
 * @param jdbc its database
 * @param beans what reads it
 */
record HubContents(JdbcClient jdbc, BeanFactory beans) {

    private static final Map<Agency, List<String>> KINDS = Map.of(
            Agency.POLICE,
            List.of("InvestigationOpened", "InvestigationUpdated", "InvestigationClosed", "MissingReported"),
            Agency.SOCIAL_CARE,
            List.of("ContactReceived", "ReferralOpened"));

    static String[] kinds(Agency agency) {
        return KINDS.getOrDefault(agency, List.of()).toArray(String[]::new);
    }

    Cut cut() {
        return beans.getBean(Cuts.class).now();
    }

    /** The bytes of a briefing of this moment, in which what came since a cut is new; in pieces, to be told apart. */
    List<String> briefing(Cut before, Instant asAt) {
        CutReader cuts = new CutReader(
                jdbc, beans.getBean(Cuts.class), beans.getBean(ChildFinder.class), beans.getBean(FeedFacts.class));
        Edition edition = new Edition(
                LocalDate.of(2026, 11, 23), 1, Kind.SCHEDULED, new Window(asAt.minus(Duration.ofDays(1)), asAt), asAt);
        Briefing briefing = Briefing.compose(edition, cuts.since(before).material(), PureHub.settings(KINDS), null);
        String bytes = new String(new BriefingCodec().encode(briefing), StandardCharsets.UTF_8);
        return List.of(bytes.split("(?<=}),(?=\\{)"));
    }

    /** Who is who, and every picture, byte for byte. */
    String children() {
        StringBuilder all = new StringBuilder();
        PictureCodec codec = new PictureCodec();
        beans.getBean(ChildFinder.class)
                .all()
                .forEach(child -> all.append(child.id())
                        .append(' ')
                        .append(HexFormat.of().formatHex(codec.encode(child.picture())))
                        .append('\n'));
        add(all, "SELECT concat_ws(' ', subject_id, event_id, user_name) FROM exclusions ORDER BY event_id, user_name");
        add(all, "SELECT concat_ws(' -> ', subject_id, child_id) FROM subjects ORDER BY subject_id");
        add(all, "SELECT review::text FROM identity_reviews ORDER BY one_subject, other_subject");
        add(all, "SELECT concat_ws(' ', event_id, kind) FROM coverages ORDER BY event_id, kind");
        return all.toString();
    }

    /** Every event that has come, and from where. */
    List<String> events() {
        return jdbc.sql(
                        "SELECT concat_ws(' ', e.event_id, p.topic, p.partition, e.record_offset, e.content, e.kind)"
                                + " FROM events e JOIN positions p ON p.id = e.position_id WHERE NOT e.claimed ORDER BY e.event_id")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Where every record came from that had this outcome. */
    Set<String> placesOf(String outcome) {
        return new TreeSet<>(jdbc.sql("SELECT concat_ws(' ', p.topic, p.partition, x.record_offset)"
                        + " FROM ledger_exceptions x JOIN positions p ON p.id = x.position_id WHERE x.outcome = ?")
                .param(outcome)
                .query((row, n) -> row.getString(1))
                .list());
    }

    private void add(StringBuilder all, String question) {
        jdbc.sql(question)
                .query((row, n) -> row.getString(1))
                .list()
                .forEach(line -> all.append(line).append('\n'));
    }
}
