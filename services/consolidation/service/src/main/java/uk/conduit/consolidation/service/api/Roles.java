package uk.conduit.consolidation.service.api;

/** The roles that tokens carry. */
final class Roles {

    static final String UNIT_MANAGER = "unit-manager";
    static final String UNIT_MEMBER = "unit-member";
    static final String UNIT_RESTRICTED = "unit-restricted";
    static final String ADMINISTRATOR = "administrator";

    private static final String PREFIX = "ROLE_";

    private Roles() {}

    static String authority(String role) {
        return PREFIX + role;
    }
}
