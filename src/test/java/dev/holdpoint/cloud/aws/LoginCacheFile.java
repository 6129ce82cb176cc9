package dev.holdpoint.cloud.aws;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The file that {@code aws login} leaves in its cache, with a key of its own to prove whose it is (RFC 9449). */
final class LoginCacheFile {
    /** By hand: {@code printf arn:aws:iam::000000000000:user/night-shift | sha256sum}. */
    static final String NAME = ".aws/login/cache/6a82bb5ac0e052451fc1b19e0af50380d29acf384844d2b2c521eca9900c8e1b.json";

    static final String SESSION = "arn:aws:iam::000000000000:user/night-shift";

    private static final int BYTES = 32;
    /** DER (RFC 5915): a sequence of version 1 and the private key, then the curve P-256 and the public key. */
    private static final String HEAD = "30770201010420";

    private static final String CURVE = "a00a06082a8648ce3d030107a144034200" + "04";

    private final KeyPair pair;

    LoginCacheFile() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        pair = generator.generateKeyPair();
    }

    /** Whoever has the file can prove it with the other half of this one. */
    ECPublicKey publicKey() {
        return (ECPublicKey) pair.getPublic();
    }

    String text(SsoStandIn.Keys keys, Instant end) {
        return """
                {"accessToken": {"accessKeyId": "%s", "secretAccessKey": "%s", "sessionToken": "%s",
                 "accountId": "000000000000", "expiresAt": "%s"}, "tokenType": "aws_sigv4",
                 "refreshToken": "%s0", "idToken": "id", "clientId": "arn:aws:signin:::devtools/same-device",
                 "dpopKey": "%s"}
                """.formatted(
                keys.accessKeyId(), keys.secretAccessKey(), keys.sessionToken(), end, SsoStandIn.LOGIN_REFRESH, pem());
    }

    private String pem() {
        var point = publicKey().getW();
        var der = HexFormat.of()
                .parseHex(HEAD
                        + hex(((ECPrivateKey) pair.getPrivate()).getS())
                        + CURVE
                        + hex(point.getAffineX())
                        + hex(point.getAffineY()));
        return "-----BEGIN EC PRIVATE KEY-----\\n" + Base64.getEncoder().encodeToString(der)
                + "\\n-----END EC PRIVATE KEY-----\\n";
    }

    private static String hex(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[BYTES];
        int length = Math.min(bytes.length, BYTES);
        System.arraycopy(bytes, bytes.length - length, padded, BYTES - length, length);
        var whole = HexFormat.of().formatHex(padded);
        Arrays.fill(padded, (byte) 0);
        return whole;
    }
}
