package uk.conduit.consolidation.service.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store, put together. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    private static final int SHORTEST_SECRET = 32;

    @Bean
    PictureCodec pictureCodec() {
        return new PictureCodec();
    }

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
    BlockIndex blockIndex(JdbcClient jdbc, @Value("${conduit.identity.hmac-key}") String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "conduit.identity.hmac-key must have at least " + SHORTEST_SECRET + " characters");
        }
        return new BlockIndex(jdbc, secret.getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    IdentityFacts identityFacts(JdbcClient jdbc) {
        return new IdentityFacts(jdbc);
    }

    @Bean
    Children children(JdbcClient jdbc, PictureCodec codec) {
        return new Children(jdbc, codec);
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
    LedgerReport ledgerReport(JdbcClient jdbc, EventHeads heads) {
        return new LedgerReport(jdbc, heads);
    }

    @Bean
    FeedFacts feedFacts(JdbcClient jdbc) {
        return new FeedFacts(jdbc);
    }

    @Bean
    ChildFinder childFinder(JdbcClient jdbc, PictureCodec codec, IdentityFacts facts) {
        return new ChildFinder(jdbc, codec, facts);
    }
}
