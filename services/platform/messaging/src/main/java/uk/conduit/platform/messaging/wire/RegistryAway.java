package uk.conduit.platform.messaging.wire;

import org.jspecify.annotations.Nullable;

/** The schema registry gave no usable answer. A matter of waiting, never a reason to reject a record. */
public final class RegistryAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The registry gave no usable answer, for this reason. */
    public RegistryAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
