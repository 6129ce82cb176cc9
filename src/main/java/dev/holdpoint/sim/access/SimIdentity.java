package dev.holdpoint.sim.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may call: an access key and what it is allowed. The keys are as long as AWS's and visibly fake.
 *
 * @param name what the help calls it
 * @param principal the end of its ARN, such as {@code user/admin}
 * @param sessionToken null for a long-term key
 * @param expires null for a long-term key
 */
public record SimIdentity(
        String name,
        String principal,
        String accessKeyId,
        String secretAccessKey,
        @Nullable String sessionToken,
        @Nullable Instant expires,
        List<Statement> policy) {

    /** The administrator's key. */
    public static final String ADMIN_ACCESS_KEY_ID = "AKIASIMULATEDADMIN00";

    /** The administrator's secret. */
    public static final String ADMIN_SECRET_ACCESS_KEY = "simulated+secret+of+the+administrator+00";

    /** The session token of the identity that works with one. */
    public static final String SESSION_TOKEN = "SIMULATED-SESSION-TOKEN-of-the-night-shift-00";

    public SimIdentity {
        policy = List.copyOf(policy);
    }

    /** The session token, for those who need one. */
    public Optional<String> token() {
        return Optional.ofNullable(sessionToken);
    }

    /** The ARN under which the account knows it. */
    public String arn(String account) {
        var service = principal.startsWith("assumed-role/") ? "sts" : "iam";
        return "arn:aws:" + service + "::" + account + ":" + principal;
    }

    /** The unique id, as GetCallerIdentity gives it. */
    public String userId() {
        var last = principal.substring(principal.lastIndexOf('/') + 1);
        return principal.startsWith("assumed-role/")
                ? "AROA" + accessKeyId.substring(4) + ":" + last
                : "AIDA" + accessKeyId.substring(4);
    }

    boolean expiredAt(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    SimIdentity expiring(Instant when) {
        return new SimIdentity(name, principal, accessKeyId, secretAccessKey, sessionToken, when, policy);
    }

    SimIdentity permitted(List<Statement> other) {
        return new SimIdentity(name, principal, accessKeyId, secretAccessKey, sessionToken, expires, other);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return name + " (" + accessKeyId + ")";
    }
}
