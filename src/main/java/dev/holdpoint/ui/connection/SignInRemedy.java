package dev.holdpoint.ui.connection;

import dev.holdpoint.model.Problem;
import java.util.Set;

/** Which problems signing in may help with. */
final class SignInRemedy {
    /** By the codes after the family, as {@code CloudFailure} names them. */
    private static final Set<String> SIGNED_OUT = Set.of(
            "sso-session-expired",
            "login-session-expired",
            "mfa-code-needed",
            "process-not-agreed",
            "device-code-expired",
            "device-code-denied",
            "ExpiredToken",
            "ExpiredTokenException",
            "RequestExpired");

    /** What is asked for at once, because whoever connects expects it. */
    private static final Set<String> ASKED_AT_ONCE = Set.of("mfa-code-needed", "process-not-agreed");

    private static final Set<String> OF_OURS = Set.of("sign-in.too-late", "credentials.expired");

    private SignInRemedy() {}

    /** Whether signing in may be what is missing. */
    static boolean helps(Problem problem) {
        return SIGNED_OUT.contains(code(problem)) || OF_OURS.contains(problem.key());
    }

    /** Whether a sheet that asks comes up by itself. */
    static boolean atOnce(Problem problem) {
        return ASKED_AT_ONCE.contains(code(problem));
    }

    private static String code(Problem problem) {
        // A run may wait for it: waits.ec2.<code>.
        var key = problem.key().startsWith("waits.") ? problem.key().substring("waits.".length()) : problem.key();
        return key.substring(key.indexOf('.') + 1);
    }
}
