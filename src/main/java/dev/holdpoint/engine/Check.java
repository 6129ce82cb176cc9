package dev.holdpoint.engine;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.VolumeId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One plan on its way through the checks. The engine's thread only. */
final class Check {
    final Plan plan;
    /** Whether EC2 is asked, or only looked at. */
    final boolean asks;

    private final Consumer<CheckReport.Item> each;
    private final CompletableFuture<CheckReport> done;
    private final Map<VolumeId, List<Problem>> problems = new HashMap<>();
    private final Map<VolumeId, CheckReport.Item> items = new HashMap<>();

    Check(Plan plan, boolean asks, Consumer<CheckReport.Item> each, CompletableFuture<CheckReport> done) {
        this.plan = plan;
        this.asks = asks;
        this.each = each;
        this.done = done;
    }

    /** What was found of a volume before EC2 is asked. */
    void found(VolumeId volume, List<Problem> what) {
        problems.put(volume, List.copyOf(what));
    }

    /** What was found of a volume. */
    List<Problem> problemsOf(VolumeId volume) {
        return problems.getOrDefault(volume, List.of());
    }

    /** The end of the checks of one volume. */
    void answer(CheckReport.Item item, Instant now) {
        if (ended()) {
            return;
        }
        items.put(item.volume(), item);
        each.accept(item);
        if (items.size() == plan.items().size()) {
            end(now);
        }
    }

    boolean ended() {
        return done.isDone();
    }

    /** Ends it with what is known. */
    void end(Instant now) {
        var inOrder = plan.items().stream()
                .map(item -> item.key().volume())
                .map(volume -> items.getOrDefault(
                        volume, new CheckReport.Item(volume, new Permission.NotAsked(), problemsOf(volume))))
                .toList();
        done.complete(new CheckReport(plan, now, inOrder));
    }
}
