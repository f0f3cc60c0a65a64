package uk.conduit.agency.health;

import uk.conduit.agency.core.AgencyDoor;

/** What tests of other packages need of the door. */
public final class HealthFixture {

    private HealthFixture() {}

    /** The agency. */
    public static AgencyDoor door() {
        return new HealthDoor();
    }
}
