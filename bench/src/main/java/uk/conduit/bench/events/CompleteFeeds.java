package uk.conduit.bench.events;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.inlet.CoverageAnswer;
import uk.conduit.agency.core.inlet.CoverageRequest;
import uk.conduit.agency.core.inlet.StatingCoverage;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.messaging.publish.EventPublisher;

/** Says for an agency that everything has been sent, so that the hub may say "none" where there is none. */
public final class CompleteFeeds {

    private CompleteFeeds() {}

    /** States it, of every kind of event that the agency can tell, and returns when it is acknowledged. */
    public static void state(Agency agency, EventPublisher publisher, Instant from, Instant to, Clock clock) {
        Language language = Languages.of(agency);
        Telling door = new Telling(language);
        CoverageAnswer answer = new StatingCoverage(door, Profiles.parts(agency), publisher, language.system(), clock)
                .state(new CoverageRequest(null, List.copyOf(door.kinds().keySet()), from, to));
        if (!(answer instanceof CoverageAnswer.Stated)) {
            throw new IllegalStateException("The coverage of " + agency + " was not acknowledged: " + answer);
        }
    }

    /** The agency's door, whose kinds of record are the events themselves. */
    private record Telling(Language language) implements AgencyDoor {

        @Override
        public Agency agency() {
            return language.agency();
        }

        @Override
        public Class<? extends SpecificRecord> eventType() {
            return language.eventType();
        }

        @Override
        public Map<String, Set<String>> kinds() {
            return SpecificData.get().getSchema(language.eventType()).getField("detail").schema().getTypes().stream()
                    .map(Schema::getName)
                    .collect(Collectors.toMap(kind -> kind, Set::of, (one, _) -> one, TreeMap::new));
        }
    }
}
