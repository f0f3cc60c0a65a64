package uk.conduit.access.service;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.schema.adultsocialcare.AdultSocialCareCaseEvent;
import uk.conduit.schema.briefing.BriefingAnnounced;
import uk.conduit.schema.education.EducationCaseEvent;
import uk.conduit.schema.health.HealthCaseEvent;
import uk.conduit.schema.police.PoliceCaseEvent;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;
import uk.conduit.schema.unit.UnitCaseEvent;
import uk.conduit.schema.voluntary.VoluntaryCaseEvent;

/** What this repository declares, and the schemas it publishes. */
final class DeployedFolder {

    private static final Map<TopicName, Schema> SCHEMAS = Map.of(
            TopicName.caseEvents(Agency.SOCIAL_CARE),
            SocialCareCaseEvent.SCHEMA$,
            TopicName.caseEvents(Agency.POLICE),
            PoliceCaseEvent.SCHEMA$,
            TopicName.caseEvents(Agency.EDUCATION),
            EducationCaseEvent.SCHEMA$,
            TopicName.caseEvents(Agency.HEALTH),
            HealthCaseEvent.SCHEMA$,
            TopicName.caseEvents(Agency.VOLUNTARY),
            VoluntaryCaseEvent.SCHEMA$,
            TopicName.caseEvents(Agency.ADULT_SOCIAL_CARE),
            AdultSocialCareCaseEvent.SCHEMA$,
            TopicName.caseEvents(Agency.UNIT),
            UnitCaseEvent.SCHEMA$,
            TopicName.BRIEFINGS,
            BriefingAnnounced.SCHEMA$);

    private DeployedFolder() {}

    static Path path() {
        return Path.of(Objects.requireNonNull(System.getProperty("conduit.home")))
                .resolve("deploy/access");
    }

    static Schema schemaOf(TopicName topic) {
        return Objects.requireNonNull(SCHEMAS.get(topic));
    }

    static Map<TopicName, String> schemas() {
        return SCHEMAS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }
}
