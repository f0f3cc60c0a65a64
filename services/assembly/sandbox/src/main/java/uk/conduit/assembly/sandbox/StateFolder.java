package uk.conduit.assembly.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import uk.conduit.platform.servers.OwnerOnly;

/**
 * Where one sandbox keeps everything: databases, the broker's records, secrets and logs. Only its owner can read it.
 *
 * @param path {@code .conduit/up}, {@code .conduit/demo} or {@code .conduit/bench} of the checkout
 */
record StateFolder(Path path) {

    static StateFolder of(Path checkout, Mode mode) {
        return new StateFolder(conduit(checkout).resolve(mode.word()));
    }

    /** The parent of all state of a checkout. */
    static Path conduit(Path checkout) {
        return checkout.resolve(".conduit");
    }

    /** Makes it; only what {@code up} left in it is kept. */
    void prepare(Mode mode) {
        if (mode != Mode.UP) {
            OwnerOnly.remove(path);
        }
        OwnerOnly.folder(path);
    }

    boolean exists() {
        return Files.exists(path);
    }

    void remove() {
        OwnerOnly.remove(path);
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path registry() {
        return path.resolve("registry");
    }

    Path postgres() {
        return path.resolve("postgresql");
    }

    Path state(String service) {
        return OwnerOnly.folder(path.resolve("state").resolve(service));
    }

    /** Where an agency may drop files for its door. */
    Path drop(String door) {
        return OwnerOnly.folder(path.resolve("drop").resolve(door));
    }

    Path log(String service) {
        return OwnerOnly.folder(path.resolve("logs")).resolve(service + ".log");
    }

    /** The secrets of one service or agency system, a file each. */
    Path secrets(String owner) {
        return OwnerOnly.folder(path.resolve("secrets").resolve(owner));
    }
}
