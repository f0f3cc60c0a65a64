package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import uk.conduit.consolidation.service.store.RebuiltTables;
import uk.conduit.consolidation.service.store.RebuiltTables.Outcome;
import uk.conduit.consolidation.service.store.StoreConfiguration;

/** Every picture can be folded again from the events, beside those in use. */
@ExtendWith(HubExtension.class)
class RebuiltPicturesIT {

    private final HubFixture hub;

    RebuiltPicturesIT(HubFixture hub) {
        this.hub = hub;
    }

    @Test
    void rebuildsTheSameBytesWhateverWasCorrectedAndTakenBack() {
        // Given
        EventFixture corrected = EventFixture.police("P1", "inv-1");
        hub.publish(corrected, Details.investigation("I1"));
        hub.publish(EventFixture.police("P2", "inv-2"), Details.investigation("I2"));
        hub.consume();
        hub.keepPictures();
        hub.publish(EventFixture.police("P1", "retraction-1").retracting(corrected.id()), Details.retracted());
        hub.publish(EventFixture.socialCare("S1", "c-1"), Details.contact("C1"));
        hub.consume();
        hub.keepPictures();

        // When
        Outcome outcome = rebuilt();

        // Then
        assertThat(outcome.same()).isTrue();
        assertThat(outcome.pictures()).isEqualTo(3);
    }

    @Test
    void rebuildsUpToWhereThePicturesInUseHaveRead() {
        // Given
        hub.publish(EventFixture.police("P1", "inv-1"), Details.investigation("I1"));
        hub.consume();
        hub.keepPictures();
        hub.publish(EventFixture.police("P1", "inv-2"), Details.investigation("I2"));
        hub.consume();

        // When
        Outcome outcome = rebuilt();

        // Then
        assertThat(outcome.same()).isTrue();
        assertThat(outcome.events()).isOne();
    }

    @Test
    void tellsAPictureThatIsNotWhatItsEventsGive() {
        // Given
        hub.publish(EventFixture.police("P1", "inv-1"), Details.investigation("I1"));
        hub.publish(EventFixture.police("P2", "inv-2"), Details.investigation("I2"));
        hub.consume();
        hub.keepPictures();
        hub.jdbc
                .sql("UPDATE pictures p SET state = o.state FROM pictures o WHERE o.subject_id < p.subject_id")
                .update();

        // When
        Outcome outcome = rebuilt();

        // Then
        assertThat(outcome.same()).isFalse();
        assertThat(outcome.different()).isOne();
        assertThat(hub.count("pictures")).isEqualTo(2);
    }

    /** As the program does it, on a connection that looks into the tables beside first. */
    private Outcome rebuilt() {
        HikariDataSource own = (HikariDataSource) hub.bean(DataSource.class);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(own.getJdbcUrl());
        config.setUsername(own.getUsername());
        config.setPassword(own.getPassword());
        config.addDataSourceProperty("currentSchema", RebuiltTables.SCHEMA + ",public");
        try (HikariDataSource beside = new HikariDataSource(config);
                AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext()) {
            program.getEnvironment()
                    .getSystemProperties()
                    .put("conduit.identity.hmac-key", "a secret that is long enough for a test");
            program.registerBean(DataSource.class, () -> beside);
            program.registerBean(JdbcClient.class, () -> JdbcClient.create(beside));
            program.registerBean(Clock.class, Clock::systemUTC);
            program.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(beside));
            program.registerBean(Meanings.class, () -> hub.bean(Meanings.class));
            program.register(StoreConfiguration.class, EffectConfiguration.class, RebuildConfiguration.class);
            program.refresh();
            return program.getBean(RebuildingPictures.class).rebuild();
        }
    }
}
