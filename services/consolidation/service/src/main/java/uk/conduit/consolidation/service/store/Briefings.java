package uk.conduit.consolidation.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.conduit.consolidation.model.briefing.Briefing;
import uk.conduit.consolidation.model.briefing.Edition;
import uk.conduit.consolidation.model.briefing.Edition.Kind;
import uk.conduit.consolidation.model.briefing.Edition.Window;
import uk.conduit.consolidation.model.briefing.Material.LastRead;

/** The published briefings. Rows are only ever added; the database refuses anything else. */
public final class Briefings {

    private static final String COLUMNS = "select body, cut, hash, published_at from briefings ";
    private static final String MADE =
            "select briefing_date, version, kind, window_from, window_to, as_at, cut, published_at from briefings ";

    private final JdbcClient jdbc;
    private final BriefingCodec codec = new BriefingCodec();

    /** Keeps briefings in this database. */
    public Briefings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a list of briefings says of each.
     *
     * @param edition which briefing
     * @param hash SHA-256 of its canonical JSON
     * @param publishedAt when it was published
     */
    public record Listed(Edition edition, String hash, Instant publishedAt) {}

    /** Publishes a briefing and leaves its announcement to be sent. Belongs into the transaction that read its cut. */
    public PublishedBriefing publish(Briefing briefing, Cut cut, Instant now) {
        byte[] body = codec.encode(briefing);
        String hash = codec.hash(body);
        Edition edition = briefing.edition();
        jdbc.sql("""
                insert into briefings
                    (briefing_date, version, kind, window_from, window_to, as_at, cut, body, hash, published_at)
                values (:date, :version, :kind, :from, :to, :asAt, :cut::jsonb, :body, :hash, :now)
                """)
                .param("date", edition.date())
                .param("version", edition.version())
                .param("kind", edition.kind().name())
                .param("from", utc(edition.window().from()))
                .param("to", utc(edition.window().to()))
                .param("asAt", utc(edition.asAt()))
                .param("cut", DomainJson.mapper().writeValueAsString(cut))
                .param("body", body)
                .param("hash", hash)
                .param("now", utc(now))
                .update();
        jdbc.sql("insert into announcements (briefing_date, version) values (:date, :version)")
                .param("date", edition.date())
                .param("version", edition.version())
                .update();
        return new PublishedBriefing(briefing, cut, hash, now);
    }

    /** The briefing published last, of whatever kind. */
    public Optional<PublishedBriefing> latest() {
        return jdbc.sql(COLUMNS + "order by window_to desc, version desc limit 1")
                .query(this::published)
                .optional();
    }

    /**
     * What there is to know of a published briefing without reading what it says, which may be long.
     *
     * @param edition which briefing
     * @param cut how far consolidation had read
     * @param publishedAt when it was published
     */
    public record Made(Edition edition, Cut cut, Instant publishedAt) {}

    /** Of the briefing published last, of whatever kind. */
    public Optional<Made> latestMade() {
        return jdbc.sql(MADE + "order by window_to desc, version desc limit 1")
                .query(Briefings::made)
                .optional();
    }

    /** Of the briefing that was published at the latest scheduled cut. */
    public Optional<Made> latestScheduled() {
        return jdbc.sql(MADE + "where kind = 'SCHEDULED' order by window_to desc, version desc limit 1")
                .query(Briefings::made)
                .optional();
    }

    /** Of the briefing of the last scheduled cut before a moment. */
    public Optional<Made> latestScheduledBefore(Instant moment) {
        return jdbc.sql(
                        MADE
                                + "where kind = 'SCHEDULED' and window_to < :moment order by window_to desc, version desc limit 1")
                .param("moment", utc(moment))
                .query(Briefings::made)
                .optional();
    }

    /** How many versions there are for a date. */
    public int versions(LocalDate date) {
        return jdbc.sql("select coalesce(max(version), 0) from briefings where briefing_date = :date")
                .param("date", date)
                .query(Integer.class)
                .single();
    }

    /** The last version for a date. */
    public Optional<PublishedBriefing> of(LocalDate date) {
        return jdbc.sql(COLUMNS + "where briefing_date = :date order by version desc limit 1")
                .param("date", date)
                .query(this::published)
                .optional();
    }

    /** One version for a date. */
    public Optional<PublishedBriefing> of(LocalDate date, int version) {
        return jdbc.sql(COLUMNS + "where briefing_date = :date and version = :version")
                .param("date", date)
                .param("version", version)
                .query(this::published)
                .optional();
    }

    /**
     * The briefing of a date, and who had read which of its versions before a moment. Later readings change nothing of it,
     * so that what is composed for one cut says the same whenever it is composed.
     */
    public LastRead readBefore(LocalDate date, Instant moment) {
        Map<String, Integer> versions = jdbc
                .sql("select version from briefings where briefing_date = :date")
                .param("date", date)
                .query(Integer.class)
                .list()
                .stream()
                .collect(Collectors.toMap(version -> ReadLog.briefing(date, version), version -> version));
        SortedMap<String, SortedSet<Integer>> readers = new TreeMap<>();
        jdbc.sql("select distinct reader, what from read_log where what = any(:whats) and read_at < :moment")
                .param("whats", SqlArrays.texts(List.copyOf(versions.keySet()), what -> what))
                .param("moment", utc(moment))
                .query((row, number) -> readers.computeIfAbsent(row.getString("reader"), none -> new TreeSet<>())
                        .add(Objects.requireNonNull(versions.get(row.getString("what")))))
                .list();
        return new LastRead(date, readers);
    }

    /** All briefings, the newest first; the pages say which part. */
    public List<Listed> list(int limit) {
        return jdbc.sql("""
                select briefing_date, version, kind, window_from, window_to, as_at, hash, published_at
                from briefings order by briefing_date desc, version desc limit :limit
                """).param("limit", limit).query(Briefings::listed).list();
    }

    private PublishedBriefing published(ResultSet row, int number) throws SQLException {
        return new PublishedBriefing(
                codec.decode(row.getBytes("body")),
                DomainJson.mapper().readValue(row.getString("cut"), Cut.class),
                row.getString("hash"),
                instant(row, "published_at"));
    }

    private static Made made(ResultSet row, int number) throws SQLException {
        return new Made(
                edition(row),
                DomainJson.mapper().readValue(row.getString("cut"), Cut.class),
                instant(row, "published_at"));
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(edition(row), row.getString("hash"), instant(row, "published_at"));
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getObject("briefing_date", LocalDate.class),
                row.getInt("version"),
                Kind.valueOf(row.getString("kind")),
                new Window(instant(row, "window_from"), instant(row, "window_to")),
                instant(row, "as_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
