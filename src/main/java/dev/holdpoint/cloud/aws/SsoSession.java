package dev.holdpoint.cloud.aws;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A sign-in to IAM Identity Center that profiles share.
 *
 * @param name of the {@code sso-session} section; empty for a profile of the older form, which names the URL itself
 * @param scopes what to ask for; none in the older form, which knows no refresh
 */
record SsoSession(String name, String startUrl, String region, List<String> scopes) {
    SsoSession {
        scopes = List.copyOf(scopes);
    }

    /** What people call it. */
    String title() {
        return name.isEmpty() ? startUrl : name;
    }

    /**
     * The name of its file in the AWS CLI's cache: the SHA-1 of the session's name, or of the URL in the older form
     * (botocore, {@code SSOTokenLoader}).
     */
    String fileName() {
        return digest("SHA-1", title()) + ".json";
    }

    /** A digest in lower-case hexadecimal digits. */
    static String digest(String algorithm, String text) {
        try {
            var bytes = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
