package dev.holdpoint.ui.request;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.Volume;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is about to happen. Any thread may call it. */
final class ConfirmWords {
    /** So many volumes are named in one warning. */
    private static final int NAMED = 3;

    private final Surroundings around;

    ConfirmWords(Surroundings around) {
        this.around = around;
    }

    /** What the primary button does: {@code Take 3 snapshots in acme-prod / eu-west-1}. */
    String act(@Nullable Connection connection, int count) {
        return connection == null
                ? around.text("request.submit.no-connection", count)
                : around.text("request.submit", count, called(connection), connection.region());
    }

    /** The operator's own word for the account, or its id. */
    String called(Connection connection) {
        var label = around.mark(connection).label();
        return label.isEmpty() ? connection.account().value() : label;
    }

    String account(Connection connection) {
        var label = around.mark(connection).label();
        var id = connection.account().grouped();
        return around.text(
                "confirm.account",
                label.isEmpty() ? id : around.text("confirm.account.label", label, id),
                connection.callerArn());
    }

    String region(Connection connection) {
        if (connection.isDemo()) {
            return around.text("confirm.region.demo", around.region(connection));
        }
        return connection.endpoint().isEmpty()
                ? around.text("confirm.region", around.region(connection), connection.partition())
                : around.text(
                        "confirm.region.endpoint",
                        around.region(connection),
                        connection.partition(),
                        connection.endpoint());
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

    /** The sets, a line each; empty if every volume has a point in time of its own. */
    String sets(SnapshotRequest request) {
        return request.subjects().stream()
                .filter(Subject.InstanceSet.class::isInstance)
                .map(Subject.InstanceSet.class::cast)
                .map(set -> around.text(
                        "confirm.set",
                        set.instance().name().isBlank()
                                ? set.instance().id()
                                : set.instance().name(),
                        set.members().size(),
                        set.attached().size()))
                .collect(Collectors.joining("\n"));
    }

    /** How the points in time relate. */
    String consistency(SnapshotRequest request) {
        return around.text(sets(request).isEmpty() ? "confirm.consistency" : "confirm.consistency.sets");
    }

    /** What the operator has said of writes. */
    String writes(Optional<Pause> pause) {
        return pause.map(now ->
                        around.text("confirm.writes.paused", around.formats().utcTime(now.since()), now.how()))
                .orElseGet(() -> around.text("confirm.writes.running"));
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

    /**
     * What must be accepted, a sentence each with the volumes that it is about, and what else there is to know; empty
     * if there is nothing to accept.
     */
    String warnings(CheckReport report) {
        var volumes = new LinkedHashMap<String, List<String>>();
        for (var item : report.items()) {
            for (var problem : item.toAccept()) {
                volumes.computeIfAbsent(around.problems().paragraph(problem), words -> new ArrayList<>())
                        .add(item.volume().value());
            }
        }
        return volumes.entrySet().stream()
                .map(entry -> around.text("confirm.warning", names(entry.getValue()), entry.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private String names(List<String> volumes) {
        var shown = String.join(", ", volumes.subList(0, Math.min(NAMED, volumes.size())));
        return volumes.size() <= NAMED ? shown : around.text("confirm.warning.more", shown, volumes.size() - NAMED);
    }

    /** What must be typed before snapshots are taken in a production account; empty elsewhere. */
    String toType(Connection connection) {
        return around.mark(connection).production() ? called(connection) : "";
    }
}
