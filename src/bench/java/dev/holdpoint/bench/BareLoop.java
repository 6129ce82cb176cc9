package dev.holdpoint.bench;

import dev.holdpoint.model.Volume;
import dev.holdpoint.sim.access.SimIdentity;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateSnapshotRequest;

/** What a script would do with the SDK: CreateSnapshot in a loop, so many at a time, remembering nothing. */
final class BareLoop {
    private static final int WIDTH = 32;

    private BareLoop() {}

    /** Takes a snapshot of each volume; the milliseconds until the last was answered. */
    static double millis(String url, List<Volume> volumes) throws InterruptedException, ExecutionException {
        try (var http = http();
                var ec2 = client(url, http);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var turns = new Semaphore(WIDTH);
            var calls = new ArrayList<Callable<String>>();
            for (var volume : volumes) {
                calls.add(() -> {
                    turns.acquire();
                    try {
                        // As the program calls it: its package holds no other way.
                        return ec2.createSnapshot(CreateSnapshotRequest.builder()
                                        .volumeId(volume.id().value())
                                        .description("bare loop")
                                        .build())
                                .snapshotId();
                    } finally {
                        turns.release();
                    }
                });
            }
            long from = System.nanoTime();
            for (var answer : threads.invokeAll(calls)) {
                answer.get();
            }
            return (System.nanoTime() - from) / 1e6;
        }
    }

    /** Lists all volumes, 500 a page, one page after the other; the milliseconds that it took. */
    static double listMillis(String url) {
        try (var http = http();
                var ec2 = client(url, http)) {
            long from = System.nanoTime();
            long volumes = ec2.describeVolumesPaginator(request -> request.maxResults(500)).volumes().stream()
                    .count();
            if (volumes == 0) {
                throw new IllegalStateException("no volumes");
            }
            return (System.nanoTime() - from) / 1e6;
        }
    }

    private static SdkHttpClient http() {
        return Apache5HttpClient.builder().maxConnections(50).build();
    }

    private static Ec2Client client(String url, SdkHttpClient http) {
        return Ec2Client.builder()
                .endpointOverride(URI.create(url))
                .region(Region.EU_WEST_1)
                .httpClient(http)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        SimIdentity.ADMIN_ACCESS_KEY_ID, SimIdentity.ADMIN_SECRET_ACCESS_KEY)))
                .build();
    }
}
