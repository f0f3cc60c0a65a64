package uk.conduit.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * The entry into a broker's own JVM: prepares its storage the first time, then runs Kafka.
 *
 * <p>Preparing here, and not with Kafka's command, keeps the first passwords off every command line.
 */
final class BrokerMain {

    private BrokerMain() {}

    /**
     * Runs until told to end.
     *
     * @param arguments server.properties, the file with the words for preparing storage, which holds passwords and is
     *     removed when it was read, and the storage folder
     */
    public static void main(String[] arguments) throws IOException {
        Path storage = Path.of(arguments[2]);
        if (Files.notExists(storage.resolve("meta.properties"))) {
            List<String> words = new ArrayList<>(List.of("format", "--config", arguments[0]));
            words.addAll(Files.readAllLines(Path.of(arguments[1])));
            int refused = StorageTool.execute(words.toArray(String[]::new), System.err);
            if (refused != 0) {
                System.exit(refused);
            }
        }
        Files.deleteIfExists(Path.of(arguments[1]));
        Kafka.main(new String[] {arguments[0]});
    }
}
