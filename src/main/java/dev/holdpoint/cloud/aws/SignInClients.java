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
    private final Map<String, SsoClient> portals = new ConcurrentHashMap<>();
    private final Map<String, SsoOidcClient> oidcs = new ConcurrentHashMap<>();

    /** @param standIn where IAM Identity Center and {@code aws login} are; null for AWS's own */
    SignInClients(AwsClients.Surroundings around, InstantSource clock, @Nullable URI standIn) {
        this.around = around;
        this.clock = clock;
        this.standIn = standIn;
    }

    /** Where roles are assumed: at the endpoint that serves the connection's STS, in its Region. */
    StsClient sts(StsPlace place, AwsCredentialsProvider source) {
        return at(StsClient.builder(), place.endpoint(), place.region())
                .credentialsProvider(source)
                .build();
    }

    SsoClient portal(String region) {
        return portals.computeIfAbsent(
                region, id -> at(SsoClient.builder(), standIn, id).build());
    }

    SsoOidcClient oidc(String region) {
        return oidcs.computeIfAbsent(
                region, id -> at(SsoOidcClient.builder(), standIn, id).build());
    }

    SigninClient signin(String region) {
        return at(SigninClient.builder(), standIn, region).build();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B at(
            B builder, @Nullable URI endpoint, String region) {
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder.region(Region.of(region))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(around.http().to(endpoint))
                .overrideConfiguration(override(endpoint, region));
    }

    /** No profile has a say in where these go: the files are not shown to them. */
    private ClientOverrideConfiguration override(@Nullable URI endpoint, String region) {
        return ClientOverrideConfiguration.builder()
                .appId(AwsClients.APP_ID)
                .retryStrategy(around.retries().get())
                .apiCallTimeout(LIMIT)
                .defaultProfileFileSupplier(() -> ProfileFile.aggregator().build())
                .executionAttributes(endpoint == null ? HostGuard.onlyAws() : HostGuard.only(endpoint))
                .addExecutionInterceptor(new RequestLog(clock, region))
                .build();
    }
}
