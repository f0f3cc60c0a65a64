package uk.conduit.agency.core.record;

import java.util.Collection;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import uk.conduit.agency.core.AgencyDoor;
import uk.conduit.agency.core.Occurred;
import uk.conduit.agency.core.Reading;
import uk.conduit.agency.core.contract.RecordFixture;
import uk.conduit.agency.core.inlet.PoliceLikeDoor;
import uk.conduit.schema.police.CrimeOutcomeSet;
import uk.conduit.schema.police.IntelligenceShared;
import uk.conduit.schema.police.MissingReported;
import uk.conduit.schema.shared.Assertion;
import uk.conduit.schema.shared.Profile;

/** An agency for tests with three kinds of record, one of which never leaves it. */
final class SampleLanguage implements RecordLanguage<SampleLanguage.Kind> {

    static final RecordFixture RECORDS = new RecordFixture(new SampleLanguage());

    private final AgencyDoor door = new PoliceLikeDoor();

    enum Kind implements RecordKind {
        MISSING(Traits.of("missing", Profile.CORE_FACT, Assertion.REPORTED)),
        ABOUT_A_SUSPECT(
                Traits.of("about-a-suspect", Profile.CORE_FACT, Assertion.FACT).ofASuspect()),
        SECRET(Traits.of("secret", Profile.CORE_FACT, Assertion.FACT));

        private final Traits traits;

        Kind(Traits traits) {
            this.traits = traits;
        }

        @Override
        public Traits traits() {
            return traits;
        }
    }

    @Override
    public String mediaType() {
        return "application/vnd.conduit.sample+json";
    }

    @Override
    public String schema() {
        return "sample-record.json";
    }

    @Override
    public AgencyDoor door() {
        return door;
    }

    @Override
    public Collection<Kind> kinds() {
        return List.of(Kind.values());
    }

    @Override
    public SpecificRecord detail(Kind kind, Fields detail, Occurred occurred, Reading reading) {
        return switch (kind) {
            case MISSING ->
                new MissingReported(detail.text("reference"), detail.optional("grade"), null, null, null, null);
            case ABOUT_A_SUSPECT -> new CrimeOutcomeSet(detail.text("reference"), 1);
            case SECRET -> new IntelligenceShared(detail.text("reference"), 1, "A", "never to be seen");
        };
    }

    @Override
    public boolean staysWithItsOwner(Kind kind, Fields detail) {
        return kind == Kind.SECRET;
    }
}
