package uk.conduit.agency.core.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.DoorProfile;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.SharedParts;
import uk.conduit.agency.core.folder.FolderSettings;
import uk.conduit.agency.core.folder.FolderWatch;
import uk.conduit.agency.core.http.DoorOverHttp;
import uk.conduit.agency.core.http.HttpSettings;
import uk.conduit.agency.core.inlet.Acknowledged;
import uk.conduit.agency.core.inlet.Inlet;
import uk.conduit.agency.core.inlet.StatingCoverage;
import uk.conduit.platform.messaging.publish.EventPublisher;
import uk.conduit.platform.messaging.publish.KafkaEventPublisher;
import uk.conduit.platform.messaging.publish.ProducerSettings;
import uk.conduit.platform.messaging.publish.PublishedLanguage;
import uk.conduit.schema.shared.LawfulBasis;

/**
 * A whole door. An agency's service imports this and adds one {@link AgencyDoor} and its {@link NativeFormat formats},
 * made with the {@link SharedParts} from here.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DoorProperties.class, KafkaProperties.class})
@Import(DoorOverHttp.class)
public class DoorService {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SharedParts sharedParts(DoorProperties properties, AgencyDoor door) {
        PublishedLanguage.trust();
        DoorProperties.ContactProperties restricted = properties.restrictedContact();
        DoorProperties.BasisProperties basis = properties.basis();
        return new SharedParts(new DoorProfile(
                door.agency(),
                properties.contact().published(),
                (restricted == null ? properties.contact() : restricted).published(),
                LawfulBasis.newBuilder()
                        .setArticle6(basis.article6())
                        .setArticle9(basis.article9())
                        .setSchedule1Paragraph(basis.schedule1Paragraph())
                        .setPart3(basis.part3())
                        .setAgreement(basis.agreement())
                        .build(),
                properties.originator(),
                properties.nhsNumbers()));
    }

    @Bean
    KafkaEventPublisher publisher(KafkaProperties properties, @Value("${conduit.registry.url}") URI registry) {
        return new KafkaEventPublisher(ProducerSettings.complete(properties.producer(), registry));
    }

    @Bean
    Inlet inlet(AgencyDoor door, EventPublisher publisher, DoorProperties properties, MeterRegistry meters) {
        Acknowledged acknowledged = new Acknowledged(properties.limits().remembered());
        return new Inlet(door.agency(), publisher, acknowledged, meters);
    }

    @Bean
    StatingCoverage statingCoverage(
            AgencyDoor door, SharedParts parts, EventPublisher publisher, DoorProperties properties, Clock clock) {
        return new StatingCoverage(door, parts, publisher, properties.sourceSystem(), clock);
    }

    @Bean
    HttpSettings httpSettings(AgencyDoor door, DoorProperties properties) {
        return new HttpSettings(
                door.agency(),
                properties.sourceSystem(),
                properties.limits().body().toBytes());
    }

    @Bean
    @ConditionalOnExpression("!'${conduit.door.drop.folder:}'.isEmpty()")
    FolderSettings folderSettings(AgencyDoor door, DoorProperties properties) {
        return new FolderSettings(
                door.agency(),
                properties.sourceSystem(),
                Path.of(properties.drop().folder()),
                properties.drop().every(),
                properties.limits().body().toBytes());
    }

    @Bean
    @ConditionalOnBean(FolderSettings.class)
    FolderWatch folderWatch(
            Inlet inlet, List<NativeFormat<?>> formats, FolderSettings settings, JsonMapper json, Clock clock) {
        return new FolderWatch(inlet, formats, settings, json, clock);
    }
}
