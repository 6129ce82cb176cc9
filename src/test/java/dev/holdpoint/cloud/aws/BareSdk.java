package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.Sightings;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.model.SnapshotParameters;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.Ec2ClientBuilder;

/** The SDK as it comes, with what the program puts before it left out: for mutants that are to be noticed. */
public final class BareSdk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    /** More than there are; a service that hands out the same page again and again is left at last. */
    private static final int MOST_PAGES = 20;

    private final SdkHttpClient http =
            Apache5HttpClient.builder().socketTimeout(PATIENCE).build();
    private final StaticCredentialsProvider keys;

    /** Clients with these keys. */
    public BareSdk(String key, String secret) {
        keys = StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret));
    }

    /** Marks what leaves, as the guard does, and lets everything out. */
    private static final class Turnstile implements ExecutionInterceptor {
        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            var ignored = attributes.getAttribute(Transmission.ATTRIBUTE).begin();
        }
    }

    /** A CreateSnapshot by a client that retries as the SDK does, behind the guard. */
    public CreateOutcome retryBehindTheGuard(
            URI endpoint, InstantSource wall, SnapshotParameters parameters, Instant signedAt) {
        return create(endpoint, new SendGuard(wall), parameters, signedAt);
    }

    /** A CreateSnapshot by a client that retries as the SDK does, without a guard. */
    public CreateOutcome retry(URI endpoint, SnapshotParameters parameters, Instant signedAt) {
        return create(endpoint, new Turnstile(), parameters, signedAt);
    }

    private CreateOutcome create(
            URI endpoint, ExecutionInterceptor guard, SnapshotParameters parameters, Instant signedAt) {
        var transmission = new Transmission(signedAt);
        try (var client = client(endpoint)
                .overrideConfiguration(override ->
                        override.retryStrategy(VirtualClients.atOnce()).addExecutionInterceptor(guard))
                .build()) {
            var request = Requests.create(parameters).overrideConfiguration(Requests.once(transmission));
            return Answers.created(client.createSnapshot(request.build()), parameters.volume(), signedAt);
        } catch (RuntimeException e) {
            // As the program classifies whatever the SDK throws.
            var failure = AwsFailures.of(e, transmission);
            return failure.certainlyNotExecuted()
                    ? new CreateOutcome.NotExecuted(failure)
                    : new CreateOutcome.Ambiguous(failure);
        }
    }

    /** A look that takes every list for one, also that of an answer that names no request and holds none. */
    public Sightings lookTrusting(URI endpoint, InstantSource ec2, SnapshotQuery query) throws CloudException {
        var found = new ArrayList<Sighting>();
        try (var client =
                client(endpoint).addPlugin(VirtualClients.datedBy(ec2)).build()) {
            var asked = Requests.describe(query);
            for (int pages = 0; pages < MOST_PAGES; pages++) {
                var page = Calls.read(() -> client.describeSnapshots(asked.build()));
                found.addAll(Answers.read(
                        page,
                        () -> page.snapshots().stream().map(Readings::sighting).toList()));
                if (page.nextToken() == null) {
                    break;
                }
                asked.nextToken(page.nextToken());
            }
        }
        return new Sightings(List.copyOf(found), ec2.instant());
    }

    private Ec2ClientBuilder client(URI endpoint) {
        return Ec2Client.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(endpoint)
                .credentialsProvider(keys)
                .httpClient(http)
                .overrideConfiguration(override -> override.retryStrategy(VirtualClients.atOnce()));
    }

    @Override
    public void close() {
        http.close();
    }
}
