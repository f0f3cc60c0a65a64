package uk.conduit.agency.core.contract;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bearer tokens for tests, signed with a key of this JVM's own. */
final class TestTokens {

    private final KeyPair keys;

    TestTokens() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has RSA", impossible);
        }
    }

    /** Writes the public key where a service can read it. */
    void writePublicKey(Path file) throws IOException {
        String key = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
        Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n");
    }

    /** The token of a system of an agency. */
    String ofAgency(String agency) {
        return sign(claims(agency).claim("agency", agency));
    }

    /** The token of a system of an agency that was issued for something else; null for nothing in particular. */
    String ofAgency(String agency, @Nullable String audience) {
        return sign(claims(agency).claim("agency", agency).audience(audience));
    }

    /** The token of a person. */
    String ofPerson(String name, String role) {
        return sign(claims(name).claim("name", name).claim("roles", List.of(role)));
    }

    private static JWTClaimsSet.Builder claims(String subject) {
        return new JWTClaimsSet.Builder()
                .subject(subject)
                .audience("conduit")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    private String sign(JWTClaimsSet.Builder claims) {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
        try {
            token.sign(new RSASSASigner(keys.getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
