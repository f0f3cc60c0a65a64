package uk.conduit.platform.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import uk.conduit.platform.servers.Secret;

/**
 * An empty database for one test class, and the user who owns it.
 *
 * @param url a JDBC URL
 * @param username the owner
 * @param password the owner's password
 */
public record TestDatabase(String url, String username, Secret password) {

    /** A new connection as the owner. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password.value());
    }
}
