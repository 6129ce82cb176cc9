package dev.holdpoint.bench;

import dev.holdpoint.SystemClock;
import dev.holdpoint.catalog.Catalog;
import dev.holdpoint.catalog.CatalogEvent;
import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.EndpointConsents;
import dev.holdpoint.cloud.aws.AwsClients;
import dev.holdpoint.cloud.aws.AwsCloudProvider;
import dev.holdpoint.cloud.aws.AwsConnections;
import dev.holdpoint.cloud.aws.DemoAccess;
import dev.holdpoint.cloud.aws.Reach;
import dev.holdpoint.cloud.aws.SharedConfig;
import dev.holdpoint.cloud.aws.SignInAccess;
import dev.holdpoint.engine.RunningEngine;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.journal.SqliteJournal;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.NetworkChoice;
import dev.holdpoint.model.Volume;
import dev.holdpoint.sim.access.SimIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** The program without its window, connected to a server: what takes and follows snapshots. */
final class Station implements AutoCloseable {
    /** The volumes of the small fleet, which differ from each other; one of them is denied to everybody. */
    private static final Pattern BY_HAND = Pattern.compile("0000[a-z]\\d{3}$");

    /** The server to measure against is on this machine, which would have to be confirmed otherwise. */
    private static final EndpointConsents ANYWHERE = new EndpointConsents() {
        @Override
        public boolean given(String profile, String origin) {
            return true;
        }

        @Override
        public void give(String profile, String origin, boolean remember) {
            // Given already.
        }
    };

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final SystemClock clock = new SystemClock();
    private final AwsClients clients;
    private final AwsCloudProvider clouds;
    private final Connection connection;

    /** Signs in at {@code url} as the simulated administrator. */
    Station(String url) throws IOException, CloudException {
        var home = home(Files.createTempDirectory("holdpoint-bench"));
        clients = new AwsClients(
                SharedConfig.of(Map.of(), home, clock),
                SignInAccess.NOTHING_AGREED,
                new DemoAccess(
                        () -> {
                            throw new IllegalStateException("no demo here");
                        },
                        "",
                        ""),
                clock,
                new Reach(ANYWHERE, () -> NetworkChoice.DEFAULT));
        clients.warmUp();
        clouds = new AwsCloudProvider(clients, clock);
        connection = new AwsConnections(clients).open(new ConnectionChoice("ops", "eu-west-1", url));
    }

    /** A home directory with a profile {@code ops} for the simulated administrator. */
    static Path home(Path directory) throws IOException {
        var aws = Files.createDirectories(directory.resolve(".aws"));
        Files.writeString(aws.resolve("config"), "[profile ops]\nregion = eu-west-1\n");
        Files.writeString(
                aws.resolve("credentials"),
                "[ops]\naws_access_key_id = %s\naws_secret_access_key = %s\n"
                        .formatted(SimIdentity.ADMIN_ACCESS_KEY_ID, SimIdentity.ADMIN_SECRET_ACCESS_KEY));
        return directory;
    }

    Connection connection() {
        return connection;
    }

    /** All volumes of the fleet that nobody is denied. */
    List<Volume> volumes() {
        var found = new CopyOnWriteArrayList<Volume>();
        var done = new CompletableFuture<Boolean>();
        new Catalog(clouds, background, clock).list(connection, event -> {
            switch (event) {
                case CatalogEvent.Rows rows -> rows.rows().forEach(row -> found.add(row.volume()));
                case CatalogEvent.Finished ignored -> done.complete(true);
                case CatalogEvent.Failed failed ->
                    done.completeExceptionally(
                            new IllegalStateException(failed.problem().key()));
                case CatalogEvent.Incomplete ignored -> {}
            }
        });
        done.join();
        return found.stream()
                .filter(volume -> volume.outpost().isEmpty())
                .filter(volume -> !BY_HAND.matcher(volume.id().value()).find())
                .distinct()
                .toList();
    }

    /** An engine on the journal in {@code file}. */
    RunningEngine engine(Path file, EnginePolicy policy, List<TimedJournal> journals) throws JournalException {
        var journal = new TimedJournal(SqliteJournal.open(file, clock).journal());
        journals.add(journal);
        return RunningEngine.open(journal.journal(), clouds, clock, background, policy, new SecureRandom());
    }

    @Override
    public void close() {
        clients.close();
        background.shutdownNow();
    }
}
