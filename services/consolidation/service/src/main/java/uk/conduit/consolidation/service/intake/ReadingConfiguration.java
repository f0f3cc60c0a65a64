package uk.conduit.consolidation.service.intake;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.conduit.platform.messaging.wire.HttpWriterSchemas;
import uk.conduit.platform.messaging.wire.WriterSchemas;

/** What reads records, put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
public class ReadingConfiguration {

    @Bean
    WriterSchemas writerSchemas(@Value("${conduit.registry.url}") URI registry) {
        return new HttpWriterSchemas(registry);
    }

    @Bean
    AgencyRecords agencyRecords(WriterSchemas schemas) {
        return new AgencyRecords(schemas);
    }

    @Bean
    Meanings meanings(AgencyRecords agencies, IntakeProperties properties) {
        return new Meanings(agencies, new SharedMapper(properties.nhsNumbers()));
    }

    @Bean
    RecordReader recordReader(AgencyRecords agencies, Meanings meanings, IntakeProperties properties) {
        return new RecordReader(agencies, meanings, properties.maxRecordBytes());
    }
}
