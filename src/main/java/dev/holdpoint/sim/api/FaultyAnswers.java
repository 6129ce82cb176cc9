package dev.holdpoint.sim.api;

import dev.holdpoint.sim.fault.Strike;
import dev.holdpoint.sim.wire.Delivery;
import dev.holdpoint.sim.wire.HttpAnswer;
import dev.holdpoint.sim.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What a fault makes of an answer.
 *
 * @param denial a refusal such as the caller would get who is not allowed
 */
record FaultyAnswers(Dialect dialect, String requestId, Instant now, Supplier<Refusal> denial) {
    private static final String PAGE =
            "<html><head><title>Sign in</title></head><body><h1>Welcome to the guest network</h1></body></html>";
    private static final String BOMB = "<!DOCTYPE bomb [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** The answer after {@code strike}; the same one if the fault finds nothing to change in it. */
    HttpAnswer after(Strike strike, HttpAnswer whole) {
        return switch (strike.kind()) {
            case THROTTLE -> refused(503, "RequestLimitExceeded", "Request limit exceeded.");
            case ERROR -> refused(status(strike.rule().code()), strike.rule().code(), "A fault was asked for.");
            case INTERNAL_ERROR -> refused(500, "InternalError", "An internal error has occurred");
            case UNAVAILABLE -> refused(503, "Unavailable", "Unable to process request, please retry shortly");
            case AUTH_FAILURE ->
                refused(401, "AuthFailure", "AWS was not able to validate the provided access credentials");
            case EXPIRED_CREDENTIALS -> refused(400, "RequestExpired", "Request has expired.");
            case EXPIRED_SKEW ->
                refused(400, "RequestExpired", "Request has expired.")
                        .with("Date", DATE.format(now.plus(Duration.ofHours(1))));
            case UNAUTHORIZED -> dialect.refused(requestId, denial.get());
            case BAD_GATEWAY -> HttpAnswer.of(502, "text/html", PAGE);
            case REDIRECT -> HttpAnswer.of(302, "text/html", PAGE).with("Location", "http://127.0.0.1:9/elsewhere");
            case PROXY_AUTH ->
                HttpAnswer.of(407, "text/html", PAGE).with("Proxy-Authenticate", "Basic realm=\"proxy\"");
            case HTML -> HttpAnswer.of(200, "text/html", PAGE);
            case JSON -> HttpAnswer.of(200, "application/json", "{\"message\":\"ok\"}");
            case EMPTY -> whole.saying("");
            default -> broken(strike, whole);
        };
    }

    private HttpAnswer broken(Strike strike, HttpAnswer whole) {
        return switch (strike.kind()) {
            case RESET, LATE -> whole.by(new Delivery.Reset(false));
            case RESET_BODY -> whole.by(new Delivery.Reset(true));
            case CLOSE -> whole.by(new Delivery.Close());
            case STALL -> whole.by(new Delivery.Stall(strike.span()));
            case SLOW_BODY -> whole.by(new Delivery.Slow(strike.span()));
            case CUT_LENGTH -> whole.by(new Delivery.Cut(Delivery.Framing.LENGTH));
            case CUT_CHUNKED -> whole.by(new Delivery.Cut(Delivery.Framing.CHUNKED));
            case CUT_CLOSE -> whole.by(new Delivery.Cut(Delivery.Framing.CLOSE));
            case BROKEN_XML -> changed(whole, "</(requestId|RequestID|RequestId)>", "</never-opened>");
            case DOCTYPE -> changed(whole, "\\?>\\s*", "?>" + BOMB);
            case NO_SNAPSHOT_ID -> changed(whole, "<snapshotId>[^<]*</snapshotId>", "");
            case WRONG_VOLUME_ID ->
                changed(whole, "<volumeId>[^<]*</volumeId>", "<volumeId>vol-0bad0bad0bad0bad0</volumeId>");
            case UNKNOWN_STATE -> changed(whole, "<(status|state)>(pending|completed|error)</", "<$1>frobbing</");
            case BAD_TIMESTAMP -> changed(whole, "<startTime>[^<]*</", "<startTime>the day before yesterday</");
            default -> throw new IllegalStateException(strike.kind() + " does not change an answer");
        };
    }

    private static HttpAnswer changed(HttpAnswer whole, String what, String by) {
        return whole.saying(whole.body().replaceAll(what, by));
    }

    private HttpAnswer refused(int status, String code, String sentence) {
        return dialect.refused(requestId, new Refusal(status, code, sentence));
    }

    /** The status that goes with a code (docs/ec2.md, section 2.2); 400 unless it says otherwise. */
    static int status(String code) {
        return switch (code) {
            case "AuthFailure", "OptInRequired" -> 401;
            case "UnauthorizedOperation",
                    "InvalidClientTokenId",
                    "MissingAuthenticationToken",
                    "SignatureDoesNotMatch" -> 403;
            case "DryRunOperation" -> 412;
            case "InternalError", "InternalFailure", "ServerInternal" -> 500;
            case "RequestLimitExceeded", "EC2ThrottledException", "Unavailable", "ServiceUnavailable" -> 503;
            default -> 400;
        };
    }
}
