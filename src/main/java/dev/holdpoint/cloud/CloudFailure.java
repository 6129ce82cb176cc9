package dev.holdpoint.cloud;

import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not end well, classified by code and never by message or HTTP status alone (docs/ec2.md, section
 * 2.2).
 *
 * @param kind what to do about it
 * @param occurrence whether the action may have taken effect
 * @param code EC2's error code; for a failure without one the name of what happened, for example {@code read-timeout}
 * @param requestId empty if no answer named one
 * @param message what the service or the socket said; shown on request, never parsed, never logged
 * @param clockAhead how far this computer's clock was ahead of the service's, negative if it was behind; null where the
 *     answer named no time
 */
public record CloudFailure(
        Kind kind,
        Occurrence occurrence,
        String code,
        String requestId,
        String message,
        @Nullable Duration clockAhead) {

    /** Beyond this a clock is to blame: EC2 refuses some requests that are 5 minutes off, and all that are 15. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(4);

    /** The codes that a wrong clock brings about, among other things. */
    private static final Set<String> OF_THE_CLOCK = Set.of(
            "AuthFailure",
            "InvalidSecurity.RequestHasExpired",
            "RequestExpired",
            "RequestInTheFuture",
            "RequestTimeTooSkewed",
            "SignatureDoesNotMatch");

    /** A failure that tells nothing of the clock. */
    public CloudFailure(Kind kind, Occurrence occurrence, String code, String requestId, String message) {
        this(kind, occurrence, code, requestId, message, null);
    }

    /** The same with what is known of the clock, if a clock can bring the code about. */
    public CloudFailure withClockAhead(Duration ahead) {
        return !OF_THE_CLOCK.contains(code)
                ? this
                : new CloudFailure(kind, occurrence, code, requestId, message, ahead);
    }

    /** What to do about it. */
    public enum Kind {
        /** {@code DryRunOperation}: the permission check passed. */
        DRY_RUN_PASSED,
        /** Not allowed; the message may hold an encoded authorization message. */
        DENIED,
        /** Log in again: keys wrong, session expired, clock wrong. */
        CREDENTIALS,
        /** The account's token bucket is empty: slow down. */
        THROTTLED,
        /** The account has too many pending snapshots: wait for one to complete. */
        PENDING_QUOTA,
        /** The volume's last snapshot began less than 15 seconds ago. */
        VOLUME_SPACING,
        /** The volume has as many pending snapshots as it may have. */
        VOLUME_LIMIT,
        /** {@code IncorrectState}, {@code InvalidState}: on a second send a hint that the first was executed. */
        STATE,
        /** The request itself was refused: gone volume, illegal parameter, limit that waiting does not lift. */
        REFUSED,
        /** No connection was made, so nothing was sent: DNS, refused, TLS handshake, proxy. */
        UNREACHABLE,
        /** The answer was lost or cannot be trusted: timeout, reset, truncated, not XML, not ours. */
        LOST,
        /** The service failed: 500, 503 without a throttle's code. */
        SERVER
    }

    /** Whether the action may have taken effect. */
    public enum Occurrence {
        CERTAINLY_NOT,
        POSSIBLY
    }

    /**
     * The failure of a request that was to change something, in the words' terms: {@code ec2.<code>} if it certainly
     * had no effect, {@code doubt.<code>} otherwise.
     */
    public Problem problem() {
        return as(certainlyNotExecuted() ? "ec2." : "doubt.");
    }

    /** The failure of a request that only asked: {@code asked.<code>} where the answer was lost. */
    public Problem asked() {
        return as(certainlyNotExecuted() ? "ec2." : "asked.");
    }

    private Problem as(String family) {
        return ofTheClock().orElseGet(() -> new Problem(family + code, Severity.RED, arguments(), message, requestId));
    }

    /**
     * What was refused on this side names in its message what it is about; nothing that a service said may stand here.
     */
    private List<String> arguments() {
        boolean own = kind == Kind.REFUSED && requestId.isEmpty() && code.matches("[a-z][a-z0-9-]*");
        return own ? List.of(code, message) : List.of(code);
    }

    /** Where the clock decides what a code means, the words are about the clock, and name how far it is off. */
    private Optional<Problem> ofTheClock() {
        var ahead = clockAhead;
        if (ahead == null) {
            return Optional.empty();
        }
        if (ahead.abs().compareTo(CLOCK_TOLERANCE) >= 0) {
            var key = ahead.isNegative() ? "clock.behind" : "clock.ahead";
            return Optional.of(clock(key, minutes(ahead)));
        }
        return code.equals("RequestExpired") ? Optional.of(clock("clock.right", "0")) : Optional.empty();
    }

    private Problem clock(String key, String minutes) {
        return new Problem(key, Severity.RED, List.of(code, minutes), code + ": " + message, requestId);
    }

    /**
     * The words for a clock that is off though nothing was refused yet.
     *
     * @param ahead of the service's; negative if behind
     */
    public static Problem clockOff(Duration ahead) {
        var key = ahead.isNegative() ? "clock.off-behind" : "clock.off-ahead";
        return new Problem(key, Severity.AMBER, List.of("", minutes(ahead)), "", "");
    }

    private static String minutes(Duration ahead) {
        return Long.toString(ahead.abs().plusSeconds(30).toMinutes());
    }

    /** Whether the request certainly had no effect. */
    public boolean certainlyNotExecuted() {
        return occurrence == Occurrence.CERTAINLY_NOT;
    }
}
