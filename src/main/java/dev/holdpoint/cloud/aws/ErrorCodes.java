package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;

/**
 * What the service's error codes mean (docs/ec2.md, section 2.2). The status decides only where the code is not known,
 * because 503 is a throttle or an outage, and 400 covers everything.
 */
final class ErrorCodes {

    /** What to do about a code, and whether the request may have taken effect nevertheless. */
    record Meaning(Kind kind, Occurrence occurrence) {}

    private ErrorCodes() {}

    static Meaning meaning(String code, int status) {
        var kind = kind(code, status);
        return new Meaning(
                kind, kind == Kind.SERVER || kind == Kind.LOST ? Occurrence.POSSIBLY : Occurrence.CERTAINLY_NOT);
    }

    private static Kind kind(String code, int status) {
        return switch (code) {
            case "DryRunOperation" -> Kind.DRY_RUN_PASSED;
            case "UnauthorizedOperation", "AccessDenied", "AccessDeniedException" -> Kind.DENIED;
            case "AuthFailure",
                    "InvalidClientTokenId",
                    "UnrecognizedClientException",
                    "MissingAuthenticationToken",
                    "IncompleteSignature",
                    "SignatureDoesNotMatch",
                    "RequestExpired",
                    "InvalidSecurity",
                    "InvalidSecurity.RequestHasExpired",
                    "ExpiredToken",
                    "ExpiredTokenException" -> Kind.CREDENTIALS;
            case "RequestLimitExceeded", "EC2ThrottledException", "Throttling", "ThrottlingException" -> Kind.THROTTLED;
            case "PendingSnapshotLimitExceeded" -> Kind.PENDING_QUOTA;
            case "SnapshotCreationPerVolumeRateExceeded" -> Kind.VOLUME_SPACING;
            case "ConcurrentSnapshotLimitExceeded" -> Kind.VOLUME_LIMIT;
            case "IncorrectState", "InvalidState" -> Kind.STATE;
            case "InternalError", "InternalFailure", "ServerInternal", "Unavailable", "ServiceUnavailable" ->
                Kind.SERVER;
            default -> unknown(status);
        };
    }

    private static Kind unknown(int status) {
        return switch (status / 100) {
            case 4 -> Kind.REFUSED;
            case 5 -> Kind.SERVER;
            default -> Kind.LOST;
        };
    }
}
