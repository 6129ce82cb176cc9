package dev.holdpoint.ui.request;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.Volume;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is about to happen. Any thread may call it. */
final class ConfirmWords {
    private final Surroundings around;

    ConfirmWords(Surroundings around) {
        this.around = around;
    }

    /** What the primary button does: {@code Take 3 snapshots in 000000000000 / eu-west-1}. */
    String act(@Nullable Connection connection, int count) {
        return connection == null
                ? around.text("request.submit.no-connection", count)
                : around.text("request.submit", count, connection.account().value(), connection.region());
    }

    String account(Connection connection) {
        return around.text("confirm.account", connection.account().grouped(), connection.callerArn());
    }

    String region(Connection connection) {
        if (connection.isDemo()) {
            return around.text("confirm.region.demo", connection.region());
        }
        return connection.endpoint().isEmpty()
                ? around.text("confirm.region", connection.region(), connection.partition())
                : around.text("confirm.region.endpoint", connection.region(), connection.endpoint());
    }

    /** Where the snapshots will be kept, with how many where. */
    String target(Plan plan) {
        return plan.items().stream()
                .collect(Collectors.groupingBy(item -> word(item.parameters().target()), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> around.text("confirm.target.count", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private String word(Target target) {
        return switch (target) {
            case Target.InRegion ignored -> around.text("confirm.target.region");
            case Target.OnOutpost outpost ->
                around.text("confirm.target.outpost", outpost.arn().outpostId());
            case Target.InLocalZone ignored -> around.text("confirm.target.zone");
        };
    }

    String count(SnapshotRequest request) {
        long gib = request.volumes().stream().mapToLong(Volume::sizeGib).sum();
        return around.text(
                "confirm.count", request.volumes().size(), around.formats().size(gib));
    }

    /** How many tags each snapshot gets from the operator, or that it gets none at all. */
    String tags(Plan plan) {
        boolean none =
                plan.items().stream().allMatch(item -> item.parameters().tags().isEmpty());
        return none
                ? around.text("confirm.tags.none")
                : around.text("confirm.tags", plan.request().tags().tags().size());
    }

    String gate(Gate gate) {
        return switch (gate) {
            case ALL_RESTORABLE -> around.text("confirm.gate.restorable");
            case ALL_CAPTURED -> around.text("confirm.gate.captured");
        };
    }

    /** What the check warned of, a line each; empty if it did not. */
    String warnings(CheckReport report) {
        return report.items().stream()
                .filter(item -> !item.problems().isEmpty())
                .map(item -> item.volume() + ": " + around.problems().lines(item.problems()))
                .collect(Collectors.joining("\n"));
    }
}
