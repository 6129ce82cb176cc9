package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.NetworkControl;
import dev.holdpoint.model.ConnectionChoice;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Makes the SDK's clients, one set a place, and keeps them. Safe for use by many threads; making clients blocks.
 *
 * <p>Retry strategies are set here and not left to the SDK, whose default sends a CreateSnapshot four times and is
 * about to change (docs/ec2.md, section 3.1).
 */
public final class AwsClients implements NetworkControl, AutoCloseable {
    static final String APP_ID = "holdpoint";

    private static final URI SOMEWHERE_AT_AWS = URI.create("https://ec2.us-east-1.amazonaws.com");
    private static final ConnectionChoice SOMEWHERE = new ConnectionChoice("", "us-east-1", "");

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(25);

    /** Later than this, an answer of a request that changes something counts as lost. */
    private static final Duration SENDING = Duration.ofSeconds(90);

    private static final Duration READING = Duration.ofSeconds(60);
    private static final Duration SIGNING_IN = Duration.ofSeconds(20);

    private final SharedConfig config;
    private final DemoAccess demo;
    private final InstantSource clock;
    private final Surroundings around;
    private final ProfileCredentials profiles;
    private final EndpointPlanner planner;
    private final ScheduledExecutorService timeouts = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("call-timeouts").factory());
    /** Who reads a long answer has one; in the order in which they came. */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Map<ConnectionChoice, Clients> made = new HashMap<>();

    /** Clients for the profiles of {@code config}, and for the demo. */
    public AwsClients(SharedConfig config, SignInAccess access, DemoAccess demo, InstantSource clock, Reach reach) {
        this(
                config,
                access,
                demo,
                clock,
                new Surroundings(
                        new HttpClients(
                                new HttpClients.Timeouts(CONNECT, READ),
                                HttpClients.Network.of(config.environment(), reach.choice())),
                        AwsRetryStrategy::standardRetryStrategy,
                        List.of(),
                        reach));
    }

    AwsClients(SharedConfig config, DemoAccess demo, InstantSource clock, Reach reach) {
        this(config, SignInAccess.NOTHING_AGREED, demo, clock, reach);
    }

    AwsClients(SharedConfig config, DemoAccess demo, InstantSource clock, Surroundings around) {
        this(config, SignInAccess.NOTHING_AGREED, demo, clock, around);
    }

    AwsClients(SharedConfig config, SignInAccess access, DemoAccess demo, InstantSource clock, Surroundings around) {
        this.config = config;
        this.demo = demo;
        this.clock = clock;
        this.around = around;
        this.planner = new EndpointPlanner(config, around.reach());
        this.profiles = new ProfileCredentials(config, access, around, clock);
    }

    /**
     * What the SDK lives by besides the wall clock. Where time is made by hand, real waits are too long, and the dates
     * that the SDK itself takes from the machine are wrong.
     *
     * @param retries how what only reads is tried again; asked once a client
     * @param readingPlugins put into every client that only reads
     */
    record Surroundings(
            HttpClients http, Supplier<RetryStrategy> retries, List<SdkPlugin> readingPlugins, Reach reach) {}

    /**
     * Loads the SDK's classes, without a network call, so that the first real call does not wait for them. Takes
     * seconds: call it on a virtual thread once the window is there.
     */
    public void warmUp() {
        try {
            WarmUp.run();
        } catch (CloudException e) {
            throw new IllegalStateException("the answers of the warm-up are not understood", e);
        }
        // TLS takes its time to wake up too.
        var unused = around.http().to(SOMEWHERE_AT_AWS, "");
        try {
            // And so does what finds out where requests go and makes the clients, of which nothing is asked.
            var unusedToo = planner.routeOf(SOMEWHERE);
            var unusedAsWell = make(SOMEWHERE);
        } catch (CloudException ignored) {
            // A configuration that is no good is told to whoever connects.
        }
    }

    /** Ends all pooled connections: no client may be used after it. */
    @Override
    public void close() {
        around.http().close();
        timeouts.shutdownNow();
    }

    /** Where requests would go. */
    public EndpointPlanner endpoints() {
        return planner;
    }

    @Override
    public void signInToProxy(String user, String password) {
        around.http().proxies().use(user, password);
    }

    @Override
    public synchronized void networkChanged() {
        around.http().forgetTrust();
        made.clear();
    }

    SharedConfig config() {
        return config;
    }

    ProfileCredentials profiles() {
        return profiles;
    }

    HttpClients http() {
        return around.http();
    }

    /** The clients of a place, the same each time until {@link #keep} names others. */
    synchronized Clients at(ConnectionChoice place) throws CloudException {
        var known = made.get(place);
        if (known != null) {
            return known;
        }
        var clients = make(place);
        made.put(place, clients);
        return clients;
    }

    /** From now on these are the clients of a place: they were made after a login, and proved good. */
    synchronized void keep(ConnectionChoice place, Clients clients) {
        made.put(place, clients);
    }

    /**
     * New clients, which know nothing of earlier credentials. The demo's do not look at the AWS configuration at all.
     */
    Clients make(ConnectionChoice place) throws CloudException {
        var plan = plan(place);
        var caFile = caFile(place);
        var credentials = credentials(place);
        var ec2 = new Site(place, plan.ec2(), caFile, credentials);
        var sts = new Site(place, plan.sts(), caFile, credentials);
        var sending = override(ec2, DefaultRetryStrategy.doNotRetry(), SENDING)
                .addExecutionInterceptor(new SendGuard(clock))
                .build();
        var reading = override(ec2, around.retries().get(), READING)
                .addExecutionInterceptor(new StreamedLists())
                .build();
        var signingIn = override(sts, around.retries().get(), SIGNING_IN).build();
        return new Clients(
                at(ec2, Ec2Client.builder().overrideConfiguration(sending)).build(),
                reader(ec2, Ec2Client.builder().overrideConfiguration(reading)).build(),
                reader(sts, StsClient.builder().overrideConfiguration(signingIn))
                        .build(),
                credentials,
                new Glance());
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B reader(Site site, B builder) {
        around.readingPlugins().forEach(builder::addPlugin);
        return at(site, builder).httpClient(new ReadInTurn(http(site), turns));
    }

    private SdkHttpClient http(Site site) {
        return around.http().to(site.endpoint(), site.caFile());
    }

    /** Where the requests of a place go. */
    EndpointPlanner.Plan plan(ConnectionChoice place) throws CloudException {
        if (place.isDemo()) {
            var endpoint = demo.endpoint().get();
            return new EndpointPlanner.Plan(endpoint, endpoint);
        }
        return planner.plan(place);
    }

    /** The file with certificate authorities that the environment or the profile names; empty for none. */
    String caFile(ConnectionChoice place) throws CloudException {
        return place.isDemo() ? "" : config.caBundle(place.profile()).orElse("");
    }

    private AwsCredentialsProvider credentials(ConnectionChoice place) throws CloudException {
        return new TracedCredentials(
                place.isDemo()
                        ? StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(demo.accessKey(), demo.secretKey()))
                        : profiles.following(place.profile(), stsOf(place)));
    }

    /** Where a connection's roles are assumed: where its STS is. */
    StsPlace stsOf(ConnectionChoice place) throws CloudException {
        return new StsPlace(plan(place).sts(), place.region(), caFile(place));
    }

    private ClientOverrideConfiguration.Builder override(Site site, RetryStrategy retries, Duration limit) {
        var place = site.place();
        return ClientOverrideConfiguration.builder()
                .appId(APP_ID)
                .retryStrategy(retries)
                .apiCallTimeout(limit)
                .scheduledExecutorService(timeouts)
                .defaultProfileFileSupplier(
                        place.isDemo() ? () -> ProfileFile.aggregator().build() : config::file)
                .defaultProfileName(config.nameOf(place.profile()))
                .executionAttributes(HostGuard.only(site.endpoint()))
                .addExecutionInterceptor(new RequestLog(clock, place.region()))
                .addExecutionInterceptor(new Skew(clock));
    }

    /** The endpoint is whole: FIPS and dual stack are in it already, and a variable must not ask for them again. */
    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B at(Site site, B builder) {
        return builder.endpointOverride(site.endpoint())
                .fipsEnabled(false)
                .dualstackEnabled(false)
                .region(Region.of(site.place().region()))
                .credentialsProvider(site.credentials())
                .httpClient(http(site));
    }

    /** Where clients are to go, whom they trust there besides, and as whom. */
    private record Site(ConnectionChoice place, URI endpoint, String caFile, AwsCredentialsProvider credentials) {}
}
