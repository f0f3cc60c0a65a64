package uk.conduit.access.service;

import java.io.Serial;
import java.util.List;
import uk.conduit.access.model.Finding;

/** The files under {@code deploy/access} cannot be understood. Says for each where and why. */
final class UnreadableDeclaration extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    UnreadableDeclaration(List<Finding> findings) {
        super("The declared access cannot be read: " + findings);
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }
}
