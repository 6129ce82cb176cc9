package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.model.Denial;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;

/** What the checks want to know of volumes, instances and denials as they are now. */
final class AwsInspection {
    private static final int A_PAGE = 500;

    private final Clients clients;

    AwsInspection(Clients clients) {
        this.clients = clients;
    }

    /** One page of a list. */
    private interface Pages<P> {
        P read(@Nullable String token) throws CloudException;
    }

    List<Volume> volumes(List<VolumeId> ids) throws CloudException {
        var filter = Requests.filter("volume-id", ids);
        var repeated = new Repeated();
        var found = new ArrayList<Volume>();
        all(
                token -> {
                    var page = Calls.read(() -> clients.reading()
                            .describeVolumes(request ->
                                    request.filters(filter).maxResults(A_PAGE).nextToken(token)));
                    Answers.requirePage(page, page.hasVolumes(), token, page.nextToken());
                    found.addAll(Answers.read(
                            page,
                            () -> page.volumes().stream()
                                    .map(volume -> Readings.volume(volume, repeated))
                                    .toList()));
                    return page;
                },
                page -> page.nextToken());
        return found;
    }

    List<Instance> instances(List<String> ids) throws CloudException {
        var filter = Requests.filter("instance-id", ids);
        var found = new ArrayList<Instance>();
        all(
                token -> {
                    var page = Calls.read(() -> clients.reading()
                            .describeInstances(request ->
                                    request.filters(filter).maxResults(A_PAGE).nextToken(token)));
                    Answers.requirePage(page, page.hasReservations(), token, page.nextToken());
                    found.addAll(Answers.read(
                            page,
                            () -> page.reservations().stream()
                                    .flatMap(reservation -> reservation.instances().stream())
                                    .map(Readings::instance)
                                    .toList()));
                    return page;
                },
                page -> page.nextToken());
        return found;
    }

    long countSnapshots() throws CloudException {
        var counted = new long[1];
        all(
                token -> {
                    var page = Calls.read(() -> clients.reading()
                            .describeSnapshots(request -> request.ownerIds("self")
                                    .maxResults(Requests.SNAPSHOTS_A_PAGE)
                                    .nextToken(token)));
                    Answers.requirePage(page, page.hasSnapshots(), token, page.nextToken());
                    counted[0] += page.snapshots().size();
                    return page;
                },
                page -> page.nextToken());
        return counted[0];
    }

    /** The message goes to AWS and nowhere else; its answer is read for what an administrator must know. */
    Denial decode(String encoded) throws CloudException {
        var answer =
                Calls.read(() -> clients.sts().decodeAuthorizationMessage(request -> request.encodedMessage(encoded)));
        if (Answers.requestId(answer).isEmpty()) {
            throw Answers.untrusted(answer);
        }
        return Answers.read(answer, () -> Denials.read(Objects.requireNonNull(answer.decodedMessage())));
    }

    private static <P extends AwsResponse> void all(Pages<P> pages, Function<P, @Nullable String> next)
            throws CloudException {
        var tokens = new HashSet<String>();
        @Nullable String token = null;
        do {
            var page = pages.read(token);
            token = next.apply(page);
            if (token != null && !tokens.add(token)) {
                throw Answers.untrusted(page);
            }
        } while (token != null);
    }
}
