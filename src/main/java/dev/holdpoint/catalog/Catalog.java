package dev.holdpoint.catalog;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeSnapshot;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists what there is to snapshot. Any thread may call it; it never blocks. */
public final class Catalog {
    /** Of 1,000 tags each: enough to know how an account spells its keys. */
    static final int TAG_PAGES = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Catalog.class);

    private final CloudProvider clouds;
    private final Executor background;
    private final InstantSource clock;
    private final Delays delays;
    private final Map<Connection, Turns> turns = new ConcurrentHashMap<>();

    /**
     * A catalog of what {@code clouds} show.
     *
     * @param background runs calls that block; virtual threads are meant
     */
    public Catalog(CloudProvider clouds, Executor background, InstantSource clock) {
        this(clouds, background, clock, Delays.on(background));
    }

    /** @param delays has volumes listed no faster than EC2 allows */
    Catalog(CloudProvider clouds, Executor background, InstantSource clock, Delays delays) {
        this.clouds = clouds;
        this.background = background;
        this.clock = clock;
        this.delays = delays;
    }

    /**
     * Begins to list the volumes of a connection. Volumes are read first, then instances and snapshots side by side;
     * rows are told as soon as their volume is known.
     *
     * @param listener told nothing more once the stream is stopped
     */
    public VolumeStream list(Connection connection, CatalogListener listener) {
        var pace = turns.computeIfAbsent(connection, ignored -> new Turns(clock.instant()));
        var stream = new VolumeStream(clouds.fleet(connection), background, delays, clock, pace, listener);
        stream.start();
        return stream;
    }

    /**
     * All snapshots of one volume that the account owns, whoever took them, newest first. The stage completes normally,
     * on a background thread: what can go wrong is in its value.
     */
    public CompletionStage<Checked<List<VolumeSnapshot>>> snapshotsOf(Connection connection, VolumeId volume) {
        return CompletableFuture.supplyAsync(() -> read(clouds.fleet(connection), volume), background);
    }

    /**
     * The tags that the account's volumes, instances and snapshots carry, one by one, at most {@value #TAG_PAGES} pages
     * of them: what a person types is completed from them. None if EC2 does not tell, for which not everybody has
     * permission; nobody is told of it, since nothing depends on them. The stage completes normally, on a background
     * thread.
     */
    public CompletionStage<List<Tag>> tags(Connection connection) {
        return CompletableFuture.supplyAsync(() -> tags(clouds.fleet(connection)), background);
    }

    private static List<Tag> tags(FleetCloud fleet) {
        var all = new ArrayList<Tag>();
        try {
            @Nullable String token = null;
            int pages = 0;
            do {
                var page = fleet.tags(token);
                all.addAll(page.items());
                token = page.nextToken();
            } while (token != null && ++pages < TAG_PAGES);
        } catch (CloudException e) {
            LOG.debug("The account's tags are not known: {}", e.failure().code());
        } catch (RuntimeException e) {
            // An SDK may throw more than it documents; typing goes on without completion.
            LOG.debug("The account's tags are not known", e);
        }
        return List.copyOf(all);
    }

    private static Checked<List<VolumeSnapshot>> read(FleetCloud fleet, VolumeId volume) {
        var all = new ArrayList<VolumeSnapshot>();
        try {
            @Nullable String token = null;
            do {
                var page = fleet.snapshotsOf(volume, token);
                all.addAll(page.items());
                token = page.nextToken();
            } while (token != null);
            all.sort(Comparator.comparing(VolumeSnapshot::startTime).reversed().thenComparing(VolumeSnapshot::id));
            return Checked.valid(List.copyOf(all));
        } catch (CloudException e) {
            return Checked.invalid(e.failure().asked());
        } catch (RuntimeException e) {
            // An SDK may throw more than it documents; the list must end in words, not in silence.
            return Checked.invalid(Problem.unexpected(e));
        }
    }
}
