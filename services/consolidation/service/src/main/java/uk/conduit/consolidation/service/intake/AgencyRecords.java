package uk.conduit.consolidation.service.intake;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.messaging.wire.WireReader;
import uk.conduit.platform.messaging.wire.WriterSchemas;
import uk.conduit.schema.adultsocialcare.AdultSocialCareCaseEvent;
import uk.conduit.schema.education.EducationCaseEvent;
import uk.conduit.schema.health.HealthCaseEvent;
import uk.conduit.schema.police.PoliceCaseEvent;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;
import uk.conduit.schema.unit.UnitCaseEvent;
import uk.conduit.schema.voluntary.VoluntaryCaseEvent;

/** Which type of record each agency publishes, and how it is read. A new agency is one line here, and its mapper. */
final class AgencyRecords {

    private final SortedMap<Agency, Source<?>> sources;

    /** All that this hub knows. */
    AgencyRecords(WriterSchemas schemas) {
        this(Map.of(
                Agency.SOCIAL_CARE, source(SocialCareCaseEvent.class, schemas, new SocialCareMapper()),
                Agency.POLICE, source(PoliceCaseEvent.class, schemas, new PoliceMapper()),
                Agency.EDUCATION, source(EducationCaseEvent.class, schemas, new EducationMapper()),
                Agency.HEALTH, source(HealthCaseEvent.class, schemas, new HealthMapper()),
                Agency.VOLUNTARY, source(VoluntaryCaseEvent.class, schemas, new VoluntaryMapper()),
                Agency.ADULT_SOCIAL_CARE, source(AdultSocialCareCaseEvent.class, schemas, new AdultSocialCareMapper()),
                Agency.UNIT, source(UnitCaseEvent.class, schemas, new UnitMapper())));
    }

    AgencyRecords(Map<Agency, Source<?>> sources) {
        this.sources = new TreeMap<>(sources);
    }

    /**
     * How the records of one agency are read.
     *
     * @param reader from bytes to the published language
     * @param mapper from the published language to the model
     * @param <T> the agency's record type
     */
    record Source<T extends SpecificRecord>(WireReader<T> reader, AgencyMapper<T> mapper) {}

    private static <T extends SpecificRecord> Source<T> source(
            Class<T> type, WriterSchemas schemas, AgencyMapper<T> mapper) {
        return new Source<>(new WireReader<>(type, schemas), mapper);
    }

    SortedSet<Agency> agencies() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(sources.keySet()));
    }

    Source<?> of(Agency agency) {
        Source<?> source = sources.get(agency);
        if (source == null) {
            throw new IllegalArgumentException("No record type is known for agency " + agency);
        }
        return source;
    }
}
