package dev.holdpoint.catalog;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.Page;
import dev.holdpoint.cloud.VolumePart;
import dev.holdpoint.cloud.Zone;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads all volumes of a fleet: what there is of it at a glance, the first page, and if there are more, the parts of
 * the fleet side by side, as far as EC2's request limit allows.
 *
 * <p>That nothing is left out rests on the parts ({@link VolumeParts}), and is checked: if they do not show again what
 * the first page showed, or one cannot be read to its end, the pages are read one after the other from the first on.
 */
final class VolumePages {
    private final FleetCloud fleet;
    private final Delays delays;
    private final InstantSource clock;
    private final Turns turns;
    private final Listener listener;
    private final Set<VolumeId> unconfirmed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger underway = new AtomicInteger();
    private volatile boolean broken;
    private volatile boolean stopped;
    private volatile @Nullable String second;

    /** Hears what was read, on background threads. */
    interface Listener {
        /** Some volumes; some may be told again. */
        void page(List<Volume> volumes);

        /** Complete when the first page may have others beside it. */
        CompletionStage<Boolean> seen();

        /** The last word: every volume was told if {@code problem} is null, and otherwise it says why not. */
        void ended(@Nullable Problem problem);
    }

    /** What is asked of the fleet. */
    @FunctionalInterface
    private interface Call<T> {
        T make() throws CloudException;
    }

    VolumePages(FleetCloud fleet, Delays delays, InstantSource clock, Turns turns, Listener listener) {
        this.fleet = fleet;
        this.delays = delays;
        this.clock = clock;
        this.turns = turns;
        this.listener = listener;
    }

    /** Begins, on a background thread. */
    void start() {
        delays.after(turns.take(clock.instant()), this::begin);
    }

    /** Nothing more is asked. */
    void stop() {
        stopped = true;
    }

    /** What is there at a glance is seen before the whole is read. */
    private void begin() {
        var glance = ask(new VolumePart.All(), fleet::glance);
        if (glance == null) {
            return;
        }
        if (glance.isEmpty()) {
            first();
            return;
        }
        listener.page(glance.get().items());
        if (glance.get().next().isEmpty()) {
            listener.ended(null);
        } else {
            var unused = listener.seen().thenRun(() -> delays.after(turns.take(clock.instant()), this::first));
        }
    }

    private void first() {
        var page = read(new VolumePart.All(), null);
        if (page == null) {
            return;
        }
        second = page.nextToken();
        if (page.next().isEmpty()) {
            listener.ended(null);
            return;
        }
        var parts = VolumeParts.of(zones(), page.items());
        if (parts.isEmpty()) {
            follow();
            return;
        }
        page.items().forEach(volume -> unconfirmed.add(volume.id()));
        underway.set(parts.size());
        var unused = listener.seen()
                .thenRun(() ->
                        parts.forEach(part -> delays.after(turns.take(clock.instant()), () -> chain(part, null))));
    }

    /** One page after the other, from the second on. */
    private void follow() {
        var wait = turns.take(clock.instant());
        if (wait.isZero()) {
            chain(new VolumePart.All(), second);
        } else {
            delays.after(wait, () -> chain(new VolumePart.All(), second));
        }
    }

    private List<Zone> zones() {
        try {
            return fleet.zones();
        } catch (CloudException e) {
            // Who may not see the zones reads one page after the other.
            return List.of();
        }
    }

    /** Reads a part from {@code from} on; goes on later where EC2's request limit asks for it. */
    private void chain(VolumePart part, @Nullable String from) {
        for (var page = read(part, from); page != null; ) {
            var token = page.nextToken();
            if (token == null) {
                finished(part);
                return;
            }
            var wait = turns.take(clock.instant());
            if (!wait.isZero()) {
                delays.after(wait, () -> chain(part, token));
                return;
            }
            page = read(part, token);
        }
    }

    private void finished(VolumePart part) {
        if (part instanceof VolumePart.All) {
            listener.ended(null);
        } else {
            closed();
        }
    }

    private void closed() {
        if (underway.decrementAndGet() > 0) {
            return;
        }
        if (broken || !unconfirmed.isEmpty()) {
            follow();
        } else {
            listener.ended(null);
        }
    }

    /** A page, already told; null if there is none, which then has had its consequences. */
    private @Nullable Page<Volume> read(VolumePart part, @Nullable String token) {
        var page = ask(part, () -> fleet.volumes(part, token));
        if (page != null) {
            listener.page(page.items());
            page.items().forEach(volume -> unconfirmed.remove(volume.id()));
        }
        return page;
    }

    /** The answer; null if there is none, which then has had its consequences. */
    private <T> @Nullable T ask(VolumePart part, Call<T> call) {
        if (stopped) {
            return null;
        }
        try {
            return call.make();
        } catch (CloudException e) {
            failed(part, e.failure().asked());
        } catch (RuntimeException e) {
            // An SDK may throw more than it documents; the listing must end in words, not in silence.
            failed(part, Problem.unexpected(e));
        }
        return null;
    }

    private void failed(VolumePart part, Problem problem) {
        if (part instanceof VolumePart.All) {
            listener.ended(problem);
        } else {
            broken = true;
            closed();
        }
    }
}
