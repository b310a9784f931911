package fi.luotsi.queryside.authentication;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Mints tokens, genuine and not. */
public final class TestIssuer {

    static final String NAME = "http://issuer.invalid";
    static final String AINO = "0198a000-0000-7000-8000-0000000000a1";

    private static final RSAKey KEY = key("ours");
    private static final RSAKey STRANGER = key("ours");
    private static final RSAKey NEXT = key("next");

    private TestIssuer() {}

    public static LocalIssuer local() {
        return new LocalIssuer(() -> NAME, new ImmutableJWKSet<>(new JWKSet(KEY)));
    }

    static String publicKeys() {
        return new JWKSet(KEY).toString();
    }

    /** After the issuer has changed its keys. */
    static String nextPublicKeys() {
        return new JWKSet(NEXT).toString();
    }

    static String signedByNext(JWTClaimsSet.Builder claims) {
        return signed(claims, NEXT);
    }

    /** The claims of an adviser's genuine token; a test changes the ones that it is about. */
    public static JWTClaimsSet.Builder claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience("luotsi")
                .subject(AINO)
                .issueTime(Date.from(now.minus(Duration.ofMinutes(5))))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("name", "Äijä Öhman")
                .claim("luotsi_roles", List.of("adviser"));
    }

    public static String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, KEY);
    }

    static String signedByStranger(JWTClaimsSet.Builder claims) {
        return signed(claims, STRANGER);
    }

    static String unsigned(JWTClaimsSet.Builder claims) {
        return new PlainJWT(claims.build()).serialize();
    }

    /** Signs with our public key as if it were a shared secret: a known way to fool careless readers. */
    static String signedWithPublicKeyAsSecret(JWTClaimsSet.Builder claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("ours").build(), claims.build());
            token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
