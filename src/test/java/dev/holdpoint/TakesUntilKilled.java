package dev.holdpoint;

import dev.holdpoint.catalog.CatalogEvent;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Description;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import dev.holdpoint.settings.AppPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process that takes a snapshot with the whole program but its window, and then waits to be killed. Its arguments:
 * the data directory, the home directory, the endpoint and the volume's name.
 */
final class TakesUntilKilled {
    private TakesUntilKilled() {}

    public static void main(String[] args) throws Exception {
        var wiring = new Wiring(new AppPaths(Path.of(args[0])), Map.of(), Path.of(args[1]), System.err::println);
        var desk = wiring.desk();
        desk.network()
                .confirm("ops", List.of(args[2]), false)
                .toCompletableFuture()
                .join()
                .orThrow();
        var connection = desk.accounts()
                .connect(new ConnectionChoice("ops", "eu-west-1", args[2]))
                .toCompletableFuture()
                .join()
                .orThrow();
        var found = new CompletableFuture<Volume>();
        desk.catalog().list(connection, event -> {
            if (event instanceof CatalogEvent.Rows rows) {
                rows.rows().stream()
                        .map(row -> row.volume())
                        .filter(volume -> volume.name().equals(args[3]))
                        .forEach(found::complete);
            }
        });
        var engine = desk.engines()
                .engineFor(connection)
                .toCompletableFuture()
                .join()
                .orThrow();
        var request = new SnapshotRequest(
                List.of(found.get(30, TimeUnit.SECONDS)),
                Description.parse("taken by a process that dies").orThrow(),
                TagSet.EMPTY,
                TargetChoice.REGION,
                Gate.ALL_RESTORABLE,
                "CHG-KILL",
                null);
        engine.take(engine.plan(connection, request), Attestation.NONE)
                .toCompletableFuture()
                .join()
                .orThrow();
        new CompletableFuture<Void>().join();
    }
}
