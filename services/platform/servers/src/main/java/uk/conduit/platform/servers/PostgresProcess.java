package uk.conduit.platform.servers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/**
 * PostgreSQL on 127.0.0.1 alone, with SCRAM passwords, fsync and synchronous commit on.
 *
 * <p>PostgreSQL refuses to run as root; where we are root it runs in a user namespace of its own, in which it is nobody.
 */
public final class PostgresProcess implements RunningProcess {

    /** The superuser. */
    public static final String SUPERUSER = "postgres";

    private final LoopbackPort port;
    private final Secret superuser;
    private final OwnedProcess process;

    private PostgresProcess(LoopbackPort port, Secret superuser, OwnedProcess process) {
        this.port = port;
        this.superuser = superuser;
        this.process = process;
    }

    /**
     * Starts it and returns without waiting for it to answer.
     *
     * @param folder where the databases are kept; what an earlier run left there is taken up, however it ended
     * @param superuser the password of {@link #SUPERUSER}; only the first start of this folder sets it
     */
    public static PostgresProcess start(ServerHome home, Path folder, LoopbackPort port, Secret superuser) {
        return start(home, folder, port, superuser, PostgresSize.SMALL);
    }

    /** The same, of a size. */
    public static PostgresProcess start(
            ServerHome home, Path folder, LoopbackPort port, Secret superuser, PostgresSize size) {
        OwnerOnly.folder(folder);
        PostgresFolder databases = new PostgresFolder(home.postgres(), folder);
        databases.prepare(superuser);
        databases.forgetDeadOwner();
        OwnedProcess process = OwnedProcess.start(
                "PostgreSQL",
                OwnedProcess.Ending.POSTGRES,
                PostgresFolder.asNobody(),
                databases.serverCommand(port, size),
                Map.of(),
                folder.resolve("postgresql.log"));
        return new PostgresProcess(port, superuser, process);
    }

    /**
     * Waits until it answers; after a crash that includes its recovery.
     *
     * @throws ServerDidNotStart if it ends before, or does not answer within the given time
     */
    public void awaitReady(Duration patience) {
        process.awaitReady(this::answers, patience);
    }

    /** The JDBC URL of a database. */
    public String url(String database) {
        return url(port, database);
    }

    /** The JDBC URL of a database on this port. */
    public static String url(LoopbackPort port, String database) {
        return "jdbc:postgresql://" + port.hostAndPort() + "/" + database;
    }

    /** A connection as superuser to this database. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, superuser.value());
    }

    /**
     * Makes sure that there is a database of this name, and a user of the same name with this password who owns it.
     *
     * @param name letters, digits and underscores
     */
    public void createDatabase(String name, Secret password) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            String user = statement.enquoteIdentifier(name, true);
            String verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name) ? "ALTER" : "CREATE";
            statement.execute(verb + " ROLE " + user + " LOGIN PASSWORD " + statement.enquoteLiteral(password.value()));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + user + " OWNER " + user);
                statement.execute("REVOKE ALL ON DATABASE " + user + " FROM PUBLIC");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make the database " + name, e);
        }
    }

    /** Removes a database with everything in it, and its user; connections to it are cut. */
    public void dropDatabase(String name) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            String user = statement.enquoteIdentifier(name, true);
            statement.execute("DROP DATABASE IF EXISTS " + user + " WITH (FORCE)");
            statement.execute("DROP ROLE IF EXISTS " + user);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot drop the database " + name, e);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.stop();
    }

    private boolean answers() {
        if (!port.answers()) {
            return false;
        }
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
