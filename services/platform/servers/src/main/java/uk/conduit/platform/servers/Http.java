package uk.conduit.platform.servers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** One question: does it answer? */
final class Http {

    private static final int PATIENCE_MILLISECONDS = 2_000;

    private Http() {}

    /** Whether a GET is answered with 200. */
    static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(java.net.Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE_MILLISECONDS);
            connection.setReadTimeout(PATIENCE_MILLISECONDS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
