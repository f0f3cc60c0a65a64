package uk.conduit.assembly.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import uk.conduit.assembly.sandbox.ExitCode;
import uk.conduit.assembly.sandbox.SandboxRefusal;

/** Writes what speaks of children into a file that only its owner may read. */
final class OwnersFile {

    private OwnersFile() {}

    /**
     * Writes a file. One that exists keeps the permissions its owner gave it.
     *
     * @throws SandboxRefusal if it cannot be written
     */
    static void write(Path file, byte[] bytes) {
        try {
            create(file);
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new SandboxRefusal(ExitCode.REFUSED, "The file cannot be written: " + file);
        }
    }

    private static void create(Path file) throws IOException {
        try {
            if (file.toAbsolutePath()
                    .getFileSystem()
                    .supportedFileAttributeViews()
                    .contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (FileAlreadyExistsException there) {
            // It is written over.
        }
    }
}
