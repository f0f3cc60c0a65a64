package uk.conduit.assembly.endtoend.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of every module, as they were compiled, without their tests.
 *
 * <p>They are read from the modules' folders and not from a class path, and here, in the module that is built last: a cycle
 * between modules, or a use of something that only one of them may use, is seen by nobody who sees one module alone; and no
 * class path could hold all services at once, each with its own application.yml.
 */
final class EveryModule {

    static final JavaClasses CLASSES = new ClassFileImporter().importPaths(compiled());

    private EveryModule() {}

    private static List<Path> compiled() {
        List<Path> folders = sources()
                .map(source -> source.resolveSibling("../../target/classes").normalize())
                .toList();
        List<Path> missing =
                folders.stream().filter(folder -> !Files.isDirectory(folder)).toList();
        if (folders.isEmpty() || !missing.isEmpty()) {
            throw new IllegalStateException("Build these first: " + missing);
        }
        return folders;
    }

    private static Stream<Path> sources() {
        Path home = Path.of(System.getProperty("conduit.home"));
        return Stream.concat(Stream.of(home.resolve("schemas/src/main/avro")), modules(home.resolve("services")))
                .sorted();
    }

    /** Every folder of sources, whichever modules there are. */
    private static Stream<Path> modules(Path services) {
        try (Stream<Path> folders = Files.find(services, 5, (path, kind) -> path.endsWith("src/main/java"))) {
            return folders.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
