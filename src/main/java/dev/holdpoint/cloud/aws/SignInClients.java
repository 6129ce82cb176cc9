package dev.holdpoint.cloud.aws;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.signin.SigninClient;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The SDK's clients that credentials come through. They are made here and not by the SDK, whose own would know neither
 * this program's proxy and certificate authorities nor its time limits. Safe for use by many threads.
 */
final class SignInClients {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final AwsClients.Surroundings around;
    private final InstantSource clock;
    private final @Nullable URI standIn;
    private final Map<Place, SsoClient> portals = new ConcurrentHashMap<>();
    private final Map<Place, SsoOidcClient> oidcs = new ConcurrentHashMap<>();

    /** A Region, and the certificate authorities that a profile trusts besides. */
    private record Place(String region, String caFile) {}

    /** @param standIn where IAM Identity Center and {@code aws login} are; null for AWS's own */
    SignInClients(AwsClients.Surroundings around, InstantSource clock, @Nullable URI standIn) {
        this.around = around;
        this.clock = clock;
        this.standIn = standIn;
    }

    /** Where roles are assumed: at the endpoint that serves the connection's STS, in its Region. */
    StsClient sts(StsPlace place, AwsCredentialsProvider source) {
        return at(StsClient.builder(), place.endpoint(), new Place(place.region(), place.caFile()))
                .credentialsProvider(source)
                .build();
    }

    /** The portal of IAM Identity Center, which gives the keys of roles. */
    SsoClient portal(String region, String caFile) {
        return portals.computeIfAbsent(
                new Place(region, caFile),
                place -> at(SsoClient.builder(), own(SignInEndpoints.portal(region)), place)
                        .build());
    }

    /** The service of IAM Identity Center that signs in. */
    SsoOidcClient oidc(String region, String caFile) {
        return oidcs.computeIfAbsent(
                new Place(region, caFile),
                place -> at(SsoOidcClient.builder(), own(SignInEndpoints.oidc(region)), place)
                        .build());
    }

    /** The service that refreshes sessions of {@code aws login}. */
    SigninClient signin(String region, String caFile) {
        return at(SigninClient.builder(), own(SignInEndpoints.signin(region)), new Place(region, caFile))
                .build();
    }

    private URI own(URI awss) {
        return standIn == null ? awss : standIn;
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B at(
            B builder, URI endpoint, Place place) {
        return builder.endpointOverride(endpoint)
                .fipsEnabled(false)
                .dualstackEnabled(false)
                .region(Region.of(place.region()))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(around.http().to(endpoint, place.caFile()))
                .overrideConfiguration(override(endpoint, place.region()));
    }

    /** No profile has a say in where these go: the files are not shown to them. */
    private ClientOverrideConfiguration override(URI endpoint, String region) {
        return ClientOverrideConfiguration.builder()
                .appId(AwsClients.APP_ID)
                .retryStrategy(around.retries().get())
                .apiCallTimeout(LIMIT)
                .defaultProfileFileSupplier(() -> ProfileFile.aggregator().build())
                .executionAttributes(HostGuard.only(endpoint))
                .addExecutionInterceptor(new RequestLog(clock, region))
                .build();
    }
}
