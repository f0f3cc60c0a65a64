package uk.conduit.assembly.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;
import java.util.UUID;

/** The key that signs tokens: made once, then kept, so that a restart ends nobody's session. */
final class SigningKey {

    private static final int BITS = 2048;
    private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FILE = only("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNERS_DIRECTORY = only("rwx------");

    private SigningKey() {}

    /**
     * The key kept in a directory, which is made if it is not there.
     *
     * @throws IllegalStateException if the directory cannot be used or holds something that is no key
     */
    static RSAKey keptIn(Path directory) {
        Path file = directory.resolve("signing-key.json");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory, OWNERS_DIRECTORY);
                keep(generate(), file);
            }
            return JWKSet.parse(Files.readString(file)).getKeys().getFirst().toRSAKey();
        } catch (ParseException quotesTheKey) {
            throw new IllegalStateException(
                    "The kept signing key is damaged; remove it to have a new one made: " + file);
        } catch (IOException unusable) {
            throw new IllegalStateException("The signing key cannot be kept in " + directory, unusable);
        }
    }

    /** Written beside its place and moved there whole, so that a start cut short leaves no half key. */
    private static void keep(RSAKey key, Path file) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "signing-key", ".new", OWNERS_FILE);
        Files.writeString(fresh, new JWKSet(key).toString(false));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every Java platform makes RSA keys", impossible);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
