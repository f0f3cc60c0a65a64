package uk.conduit.schema;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import uk.conduit.schema.adultsocialcare.AdultSocialCareCaseEvent;
import uk.conduit.schema.briefing.BriefingAnnounced;
import uk.conduit.schema.education.EducationCaseEvent;
import uk.conduit.schema.health.HealthCaseEvent;
import uk.conduit.schema.police.PoliceCaseEvent;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;
import uk.conduit.schema.unit.UnitCaseEvent;
import uk.conduit.schema.voluntary.VoluntaryCaseEvent;

/** The schemas that are published, as they are now. */
enum Published {
    SOCIAL_CARE(SocialCareCaseEvent.SCHEMA$),
    POLICE(PoliceCaseEvent.SCHEMA$),
    EDUCATION(EducationCaseEvent.SCHEMA$),
    HEALTH(HealthCaseEvent.SCHEMA$),
    VOLUNTARY(VoluntaryCaseEvent.SCHEMA$),
    ADULT_SOCIAL_CARE(AdultSocialCareCaseEvent.SCHEMA$),
    UNIT(UnitCaseEvent.SCHEMA$),
    BRIEFINGS(BriefingAnnounced.SCHEMA$);

    private final Schema schema;

    Published(Schema schema) {
        this.schema = schema;
    }

    Schema schema() {
        return schema;
    }

    /** The name of its frozen copy's file. */
    String file() {
        return schema.getName() + ".avsc";
    }

    boolean isCaseEvents() {
        return this != BRIEFINGS;
    }

    static Stream<Published> caseEvents() {
        return Stream.of(values()).filter(Published::isCaseEvents);
    }

    static Stream<Schema> kinds(Schema caseEvent) {
        return caseEvent.getField("detail").schema().getTypes().stream();
    }

    Set<String> kindNames() {
        return kinds(schema).map(Schema::getName).collect(Collectors.toSet());
    }
}
