package dev.holdpoint.catalog;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.Page;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeRow;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One listing of volumes under way. {@link #stop()} may be called by any thread. */
public final class VolumeStream {
    /** Rows told at once: when all snapshots were seen, every row without one changes. */
    private static final int MOST = 1000;

    /** From so many volumes on, what a listing leaves behind is worth collecting. */
    private static final int LONG = 10_000;

    private final FleetCloud fleet;
    private final InstantSource clock;
    private final CatalogListener listener;
    /** Joins what comes; guarded by this. */
    private Rows rows = new Rows();

    private final VolumePages volumes;
    private volatile boolean stopped;

    /** @param background reads what stands beside the volumes */
    VolumeStream(
            FleetCloud fleet,
            Executor background,
            Delays delays,
            InstantSource clock,
            Turns turns,
            CatalogListener listener) {
        this.fleet = fleet;
        this.clock = clock;
        this.listener = listener;
        this.volumes = new VolumePages(fleet, delays, clock, turns, new VolumePages.Listener() {
            @Override
            public void page(List<Volume> page) {
                tell(joined -> joined.addVolumes(page));
            }

            @Override
            public CompletionStage<Boolean> seen() {
                return listener.seen();
            }

            @Override
            public void ended(@Nullable Problem problem) {
                end(problem, true);
                if (problem == null && !stopped) {
                    var unused = CompletableFuture.allOf(
                                    CompletableFuture.runAsync(VolumeStream.this::instances, background),
                                    CompletableFuture.runAsync(VolumeStream.this::snapshots, background))
                            .thenRun(VolumeStream.this::giveBack);
                }
            }
        });
    }

    /** The volumes come first, as they are what is chosen: instances of a large fleet are as long to read as they. */
    void start() {
        volumes.start();
    }

    /** Ends the listing: nothing more is asked or told. */
    public void stop() {
        stopped = true;
        volumes.stop();
    }

    private void snapshots() {
        if (beside(fleet::snapshots, Rows::addSnapshots)) {
            tell(Rows::allSnapshotsSeen);
        }
    }

    private void instances() {
        beside(fleet::instances, Rows::addInstances);
    }

    private void giveBack() {
        if (forget() > LONG && !stopped) {
            listener.spent();
        }
    }

    /** Nothing more comes that would have to be joined; how many volumes there were. */
    private synchronized int forget() {
        int all = rows.size();
        rows = new Rows();
        return all;
    }

    /** Reads all pages of a list that stands beside the volumes; whether it came to the end. */
    private <T> boolean beside(Pages<T> pages, Merge<T> merge) {
        try {
            @Nullable String token = null;
            do {
                var page = pages.read(token);
                tell(joined -> merge.add(joined, page.items()));
                token = page.nextToken();
            } while (token != null && !stopped);
            end(null, false);
            return !stopped;
        } catch (CloudException e) {
            end(e.failure().asked(), false);
        } catch (RuntimeException e) {
            // An SDK may throw more than it documents; the listing must end in words, not in silence.
            end(Problem.unexpected(e), false);
        }
        return false;
    }

    private synchronized void tell(Change change) {
        var changed = change.apply(rows);
        for (int from = 0; from < changed.size() && !stopped; from += MOST) {
            listener.hear(new CatalogEvent.Rows(changed.subList(from, Math.min(changed.size(), from + MOST))));
        }
    }

    private synchronized void end(@Nullable Problem problem, boolean vital) {
        if (stopped) {
            return;
        }
        if (!vital) {
            Optional.ofNullable(problem).map(CatalogEvent.Incomplete::new).ifPresent(listener::hear);
        } else if (problem == null) {
            listener.hear(new CatalogEvent.Finished(rows.size(), clock.instant()));
        } else {
            listener.hear(new CatalogEvent.Failed(problem));
            stopped = true;
        }
    }

    @FunctionalInterface
    private interface Pages<T> {
        Page<T> read(@Nullable String token) throws CloudException;
    }

    @FunctionalInterface
    private interface Merge<T> {
        List<VolumeRow> add(Rows rows, List<T> items);
    }

    @FunctionalInterface
    private interface Change {
        List<VolumeRow> apply(Rows rows);
    }
}
