package uk.conduit.consolidation.service.api;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.consolidation.model.briefing.Settings;
import uk.conduit.consolidation.service.intake.Histories;
import uk.conduit.consolidation.service.intake.Lag;
import uk.conduit.consolidation.service.store.ChildFinder;
import uk.conduit.consolidation.service.store.DomainJson;
import uk.conduit.consolidation.service.store.Exclusions;
import uk.conduit.consolidation.service.store.FeedFacts;
import uk.conduit.consolidation.service.store.ReadLog;
import uk.conduit.consolidation.service.store.Snapshots;

/** The read API, put together. */
@Configuration(proxyBeanMethods = false)
@Import({
    SecurityConfiguration.class,
    Problems.class,
    BriefingController.class,
    ChildController.class,
    FeedsController.class,
    LedgerController.class,
    IdentityController.class,
    DescriptionController.class
})
public class ApiConfiguration {

    /** Answers are written as the store writes the model's values: ids and agencies as text, answers by their case. */
    @Bean
    JsonMapper jsonMapper() {
        return DomainJson.mapper()
                .rebuild()
                .addMixIn(ProblemDetail.class, Problems.Json.class)
                .build();
    }

    @Bean
    ReadLog readLog(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new ReadLog(jdbc, ownTransaction, clock);
    }

    @Bean
    Timelines timelines(
            ChildFinder children, FeedFacts feeds, Histories histories, Settings settings, Snapshots snapshots) {
        return new Timelines(children, feeds, histories, settings, snapshots);
    }

    @Bean
    Sources sources(ChildFinder children, Settings settings) {
        return new Sources(children, settings);
    }

    @Bean
    LedgerController.Around aroundTheLedger(Readers readers, Lag lag, Clock clock) {
        return new LedgerController.Around(readers, lag, clock);
    }

    @Bean
    Readers readers(Exclusions exclusions, ReadLog log) {
        return new Readers(exclusions, log);
    }
}
