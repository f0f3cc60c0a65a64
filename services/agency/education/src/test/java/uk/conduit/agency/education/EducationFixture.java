package uk.conduit.agency.education;

import uk.conduit.agency.core.AgencyDoor;

/** What tests of other packages need of the door. */
public final class EducationFixture {

    private EducationFixture() {}

    /** The agency. */
    public static AgencyDoor door() {
        return new EducationDoor();
    }
}
