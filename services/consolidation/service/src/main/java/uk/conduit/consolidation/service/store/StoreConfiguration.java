package uk.conduit.consolidation.service.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The store, put together. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    private static final int SHORTEST_SECRET = 32;

    @Bean
    Positions positions(JdbcClient jdbc, Clock clock) {
        return new Positions(jdbc, clock);
    }

    @Bean
    LedgerEntries ledgerEntries(JdbcClient jdbc) {
        return new LedgerEntries(jdbc);
    }

    @Bean
    Events events(DataSource source) {
        return new Events(source);
    }

    @Bean
    EventHeads eventHeads(JdbcClient jdbc) {
        return new EventHeads(jdbc);
    }

    @Bean
    Subjects subjects(JdbcClient jdbc) {
        return new Subjects(jdbc);
    }

    @Bean
    BlockIndex blockIndex(DataSource source, @Value("${conduit.identity.hmac-key}") String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "conduit.identity.hmac-key must have at least " + SHORTEST_SECRET + " characters");
        }
        return new BlockIndex(source, secret.getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    IdentityFacts identityFacts(JdbcClient jdbc) {
        return new IdentityFacts(jdbc);
    }

    @Bean
    Snapshots snapshots(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new Snapshots(template);
    }

    @Bean
    Pictures pictures(JdbcClient jdbc) {
        return new Pictures(jdbc, new PictureCodec());
    }

    @Bean
    PicturePositions picturePositions(JdbcClient jdbc) {
        return new PicturePositions(jdbc);
    }

    @Bean
    Tails tails(DataSource source) {
        return new Tails(source);
    }

    @Bean
    RebuiltTables rebuiltTables(JdbcClient jdbc) {
        return new RebuiltTables(jdbc);
    }

    @Bean
    Exclusions exclusions(JdbcClient jdbc) {
        return new Exclusions(jdbc);
    }

    @Bean
    Coverages coverages(JdbcClient jdbc) {
        return new Coverages(jdbc);
    }

    @Bean
    SetAside setAside(JdbcClient jdbc) {
        return new SetAside(jdbc);
    }

    @Bean
    Cuts cuts(JdbcClient jdbc) {
        return new Cuts(jdbc);
    }

    @Bean
    LedgerReport ledgerReport(JdbcClient jdbc, EventHeads heads, Pictures pictures, Tails tails) {
        return new LedgerReport(jdbc, new PictureProof(jdbc, heads, pictures, tails));
    }

    @Bean
    FeedFacts feedFacts(JdbcClient jdbc) {
        return new FeedFacts(jdbc);
    }

    @Bean
    ChildFinder childFinder(JdbcClient jdbc, SubjectPictures pictures, IdentityFacts facts, Snapshots snapshots) {
        return new ChildFinder(jdbc, pictures, facts, snapshots);
    }
}
