package uk.conduit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import uk.conduit.platform.servers.OwnerOnly;

/** A checkout of a test's own, so that it meets no sandbox of the real one: its parts are the real ones. */
final class OwnCheckout implements BeforeEachCallback, AfterEachCallback {

    private static final List<String> WHAT_IT_NEEDS = List.of("services", "deploy", "schemas", "bench");

    private Path path = Path.of("");

    Path path() {
        return path;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        path = Files.createTempDirectory("conduit-bench");
        for (String part : WHAT_IT_NEEDS) {
            Files.createSymbolicLink(
                    path.resolve(part),
                    Path.of(System.getProperty("conduit.home")).resolve(part));
        }
    }

    /** The links go first: what they only point to is not to be removed. */
    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        for (String part : WHAT_IT_NEEDS) {
            Files.deleteIfExists(path.resolve(part));
        }
        OwnerOnly.remove(path);
    }
}
