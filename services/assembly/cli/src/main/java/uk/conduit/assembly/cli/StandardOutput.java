package uk.conduit.assembly.cli;

import java.io.Console;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a command's output goes, for what is not text.
 *
 * @param isTerminal whether somebody reads it on a screen
 * @param sink takes the bytes
 */
record StandardOutput(boolean isTerminal, Consumer<byte[]> sink) {

    static StandardOutput ofThisProcess() {
        boolean isTerminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new StandardOutput(isTerminal, bytes -> {
            System.out.write(bytes, 0, bytes.length);
            System.out.flush();
        });
    }

    void write(byte[] bytes) {
        sink.accept(bytes);
    }
}
