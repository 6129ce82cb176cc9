package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.VolumeId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.services.ec2.model.CreateSnapshotResponse;
import software.amazon.awssdk.services.ec2.model.CreateSnapshotsResponse;

/**
 * Decides whether an answer can be trusted. The SDK takes an empty body, or a portal's HTML page, for success and gives
 * an answer with nothing in it (docs/protocol.md, section 1).
 */
final class Answers {
    static final String UNTRUSTED = "answer-untrusted";

    /** What the SDK puts where the answer named no request. */
    private static final String UNKNOWN = "UNKNOWN";

    private static final int OK = 200;

    private Answers() {}

    /** A snapshot of our volume that EC2 vouches for, or a doubt. */
    static CreateOutcome created(CreateSnapshotResponse answer, VolumeId volume, Instant signedAt) {
        var id = Objects.requireNonNullElse(answer.snapshotId(), "");
        if (answer.sdkHttpResponse().statusCode() != OK
                || !SnapshotId.fits(id)
                || !volume.value().equals(answer.volumeId())
                || requestId(answer).isEmpty()) {
            return doubt(answer, id);
        }
        return new CreateOutcome.Created(
                new SnapshotId(id),
                Objects.requireNonNullElse(answer.startTime(), signedAt),
                requestId(answer).orElseThrow());
    }

    /**
     * Snapshots of volumes of our set, all of one point in time, that EC2 vouches for, or a doubt about all of them.
     */
    static CreateOutcome created(CreateSnapshotsResponse answer, SnapshotSet set) {
        var snapshots = new HashMap<VolumeId, SnapshotId>();
        var starts = new HashSet<Instant>();
        for (var info : answer.snapshots()) {
            var id = Objects.requireNonNullElse(info.snapshotId(), "");
            var member = set.members().stream()
                    .filter(one -> one.value().equals(info.volumeId()))
                    .findFirst();
            boolean fresh = SnapshotId.fits(id)
                    && member.isPresent()
                    && info.startTime() != null
                    && snapshots.put(member.get(), new SnapshotId(id)) == null;
            if (!fresh) {
                return doubt(answer, id);
            }
            starts.add(info.startTime());
        }
        // One call has one point in time, and no snapshot is of two volumes.
        if (answer.sdkHttpResponse().statusCode() != OK
                || starts.size() != 1
                || Set.copyOf(snapshots.values()).size() != snapshots.size()
                || requestId(answer).isEmpty()) {
            return doubt(answer, snapshots.toString());
        }
        return new CreateOutcome.SetCreated(
                snapshots, starts.iterator().next(), requestId(answer).orElseThrow());
    }

    private static CreateOutcome doubt(AwsResponse answer, String named) {
        return new CreateOutcome.Ambiguous(
                AwsFailures.untrusted(UNTRUSTED, requestId(answer).orElse(""), named));
    }

    /** The request id, if the service named one. */
    static Optional<String> requestId(AwsResponse answer) {
        return Optional.ofNullable(answer.responseMetadata().requestId())
                .filter(id -> !id.isBlank() && !id.equals(UNKNOWN));
    }

    /**
     * Refuses a page that is not the service's own.
     *
     * @param listed whether the list was there, be it empty
     * @param asked the token that the page was asked for with
     * @param next the token that it names; the same again would never end
     */
    static void requirePage(AwsResponse answer, boolean listed, @Nullable String asked, @Nullable String next)
            throws CloudException {
        if (!listed
                || answer.sdkHttpResponse().statusCode() != OK
                || requestId(answer).isEmpty()
                || !isXml(answer)
                || (next != null && next.equals(asked))) {
            throw untrusted(answer);
        }
    }

    /** When the service says that it answered. */
    static Instant date(AwsResponse answer) throws CloudException {
        try {
            var date = answer.sdkHttpResponse().firstMatchingHeader("Date").orElse("");
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
        } catch (DateTimeException e) {
            throw untrusted(answer);
        }
    }

    /** Reads an answer's content, where a missing or malformed value means that it is not to be trusted. */
    static <T> T read(AwsResponse answer, Supplier<T> content) throws CloudException {
        try {
            return content.get();
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new CloudException(
                    AwsFailures.untrusted(UNTRUSTED, requestId(answer).orElse(""), String.valueOf(e.getMessage())), e);
        }
    }

    static CloudException untrusted(AwsResponse answer) {
        return new CloudException(
                AwsFailures.untrusted(UNTRUSTED, requestId(answer).orElse(""), ""));
    }

    private static boolean isXml(AwsResponse answer) {
        return answer.sdkHttpResponse()
                .firstMatchingHeader("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("xml"))
                .isPresent();
    }
}
