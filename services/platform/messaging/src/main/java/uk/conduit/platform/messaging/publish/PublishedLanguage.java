package uk.conduit.platform.messaging.publish;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Lets Avro make instances of the published language's own classes. Avro makes none that it was not told to trust, so
 * that a schema from outside cannot name a class to be loaded.
 */
public final class PublishedLanguage {

    private static final String PACKAGES = "uk.conduit.schema.";

    static {
        ClassSecurityPredicate others = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(others, type -> type.getName().startsWith(PACKAGES)));
    }

    private PublishedLanguage() {}

    /** Trusts the classes of the published language, from the first call on. */
    public static void trust() {
        // Everything is done, once, when this class is first touched.
    }
}
