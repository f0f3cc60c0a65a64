package uk.conduit.bench.servers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import uk.conduit.assembly.sandbox.Servers;

/**
 * What every pipeline is run on.
 *
 * @param checkout the folder that holds the build
 * @param servers the servers
 * @param topics the topics, loaded
 * @param access whom the peers sign in as
 * @param ends for each partition, the offset behind its last record
 * @param last for each partition, its last record
 */
public record Rig(
        Path checkout,
        Servers servers,
        Topics topics,
        PeerAccess access,
        Map<String, Long> ends,
        Map<String, Loading.Last> last) {

    /** How many records the topics hold. */
    public long records() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Drops the database of whoever ran before, so that nothing is cleaned up there while another is measured, and has
     * PostgreSQL write everything out, so that none pays for what another wrote.
     */
    public void clear() {
        servers.postgres().dropDatabase(servers.hubDatabase());
        servers.postgres().dropDatabase(PeerStage.DATABASE);
        try (Connection connection = servers.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer", e);
        }
    }
}
