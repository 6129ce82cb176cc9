package dev.holdpoint.sim.api;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of the request log. It never holds a signature, a session token, an MFA code or an encoded message.
 *
 * @param time when the request was answered, or took effect late
 * @param requestId the same on both lines of a request that takes effect late
 * @param identity the name of the simulated identity; empty if the signature was not accepted
 * @param signed the instant that was signed, X-Amz-Date; null if the request names none
 * @param effect whether this line is the moment at which the account was changed
 * @param snapshotIds what was taken or deleted
 * @param volumeIds of what was taken, the volumes in the same order
 * @param answered the status, with the code of a refusal; {@code nothing} or {@code part} if the answer was broken off
 * @param fault the word of the fault that changed the answer, or empty
 */
public record LoggedRequest(
        Instant time,
        String requestId,
        String action,
        String region,
        String identity,
        Map<String, String> parameters,
        @Nullable Instant signed,
        boolean effect,
        List<String> snapshotIds,
        List<String> volumeIds,
        String answered,
        String fault) {
    public LoggedRequest {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        snapshotIds = List.copyOf(snapshotIds);
        volumeIds = List.copyOf(volumeIds);
    }
}
