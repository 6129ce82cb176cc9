package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import java.util.List;
import java.util.Map;

/** What a call to EC2 may meet. */
enum Fault {
    NONE,
    THROTTLE,
    ERROR_500_BEFORE,
    ERROR_500_AFTER,
    UNAVAILABLE_BEFORE,
    UNAVAILABLE_AFTER,
    RESET_BEFORE,
    RESET_AFTER,
    GARBAGE_AFTER,
    STALL_AFTER,
    SLOW_ANSWER,
    EXECUTED_LATE,
    CREDENTIALS,
    DNS,
    PENDING_QUOTA,
    DENIED,
    /** A volume of a set is detached at the last moment: the others are taken without it. */
    MEMBER_DETACHED,
    THROWS;

    private static final Map<String, List<Fault>> OF_ACTION = Map.of(
            "create",
            List.of(
                    THROTTLE,
                    ERROR_500_BEFORE,
                    ERROR_500_AFTER,
                    UNAVAILABLE_BEFORE,
                    UNAVAILABLE_AFTER,
                    RESET_BEFORE,
                    RESET_AFTER,
                    GARBAGE_AFTER,
                    STALL_AFTER,
                    SLOW_ANSWER,
                    EXECUTED_LATE,
                    CREDENTIALS,
                    DNS,
                    PENDING_QUOTA,
                    DENIED,
                    MEMBER_DETACHED,
                    THROWS),
            "look",
            List.of(THROTTLE, ERROR_500_BEFORE, RESET_BEFORE, CREDENTIALS, DNS),
            "volumes",
            List.of(THROTTLE, ERROR_500_BEFORE, RESET_BEFORE, CREDENTIALS, DNS, DENIED),
            "instances",
            List.of(THROTTLE, ERROR_500_BEFORE, RESET_BEFORE, CREDENTIALS, DNS, DENIED),
            "caller",
            List.of(CREDENTIALS, DNS, RESET_BEFORE));

    /** What a call of this action may meet in a schedule. */
    static List<Fault> of(String action) {
        return OF_ACTION.getOrDefault(action, List.of(NONE));
    }

    /** The failure that it looks like from outside. */
    CloudFailure failure() {
        return switch (this) {
            case THROTTLE -> refused(Kind.THROTTLED, "RequestLimitExceeded");
            case PENDING_QUOTA -> refused(Kind.PENDING_QUOTA, "PendingSnapshotLimitExceeded");
            case DENIED -> refused(Kind.DENIED, "UnauthorizedOperation");
            case CREDENTIALS -> refused(Kind.CREDENTIALS, "ExpiredToken");
            case DNS -> refused(Kind.UNREACHABLE, "unknown-host");
            case ERROR_500_BEFORE, ERROR_500_AFTER -> lost(Kind.SERVER, "InternalError");
            case UNAVAILABLE_BEFORE, UNAVAILABLE_AFTER -> lost(Kind.SERVER, "Unavailable");
            default -> lost(Kind.LOST, "read-timeout");
        };
    }

    static CloudFailure refused(Kind kind, String code) {
        return new CloudFailure(kind, Occurrence.CERTAINLY_NOT, code, "req-refused", "");
    }

    private static CloudFailure lost(Kind kind, String code) {
        return new CloudFailure(kind, Occurrence.POSSIBLY, code, "", "");
    }
}
