package dev.holdpoint.ui.request;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Denial;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.text.Policies;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what permission is missing, to the operator and to whoever can grant it. Any thread may call it. */
final class DenialWords {
    private final Surroundings around;

    DenialWords(Surroundings around) {
        this.around = around;
    }

    /** Whether a line of the check is about a missing permission. */
    static boolean denied(CheckReport.Item item) {
        return item.permission() instanceof Permission.Denied;
    }

    /** What exactly is missing, as AWS said it; that it was not said, otherwise. */
    String missing(Permission.Denied denied) {
        return denied.denial()
                .map(denial -> around.text(
                        denial.explicit() ? "denied.explicit" : "denied.implicit", denial.action(), denial.resource()))
                .orElseGet(() -> around.text("denied.not-decoded"));
    }

    /** What to send to an administrator: who asks for what, on what, where, and AWS's request id. */
    String request(Plan plan, CheckReport.Item item) {
        var place = plan.connection();
        var lines = new ArrayList<String>();
        lines.add(around.text("denied.request.greeting"));
        lines.add(around.text("denied.request.who", place.callerArn()));
        lines.add(around.text("denied.request.where", place.account().grouped(), place.region()));
        if (item.permission() instanceof Permission.Denied denied) {
            denied.denial()
                    .map(denial -> List.of(missing(denied)))
                    .orElseGet(() -> wanted(plan, item))
                    .forEach(lines::add);
            var id = denied.problem().requestId();
            if (!id.isEmpty()) {
                lines.add(around.text("denied.request.id", id));
            }
        }
        lines.add(around.text("denied.request.policy"));
        lines.add(Policies.of(plan));
        return String.join("\n", lines);
    }

    /** What the request needs, where AWS did not say what of it is missing. */
    private List<String> wanted(Plan plan, CheckReport.Item item) {
        return plan.items().stream()
                .filter(one -> one.key().volume().equals(item.volume()))
                .flatMap(one -> needs(plan.connection(), one.parameters()).stream())
                .map(need -> around.text("denied.request.need", need.action(), need.resource()))
                .toList();
    }

    private static List<Denial> needs(Connection place, SnapshotParameters parameters) {
        var set = parameters.set();
        var action = set.isPresent() ? "ec2:CreateSnapshots" : "ec2:CreateSnapshot";
        var needs = new ArrayList<Denial>();
        set.map(SnapshotSet::instance)
                .ifPresent(instance -> needs.add(new Denial(action, arn(place, "instance/" + instance), false)));
        needs.add(new Denial(action, arn(place, "volume/" + parameters.volume()), false));
        needs.add(new Denial(action, snapshots(place), false));
        if (!parameters.tags().isEmpty()) {
            needs.add(new Denial("ec2:CreateTags", snapshots(place), false));
        }
        return needs;
    }

    /** Every snapshot of the Region: their ARNs name no account. */
    private static String snapshots(Connection place) {
        return "arn:%s:ec2:%s::snapshot/*".formatted(place.partition(), place.region());
    }

    private static String arn(Connection place, String resource) {
        return "arn:%s:ec2:%s:%s:%s".formatted(place.partition(), place.region(), place.account(), resource);
    }

    /** A line for each volume of which the permission is missing. */
    String all(Plan plan, List<CheckReport.Item> items) {
        return items.stream()
                .filter(DenialWords::denied)
                .map(item -> request(plan, item))
                .collect(Collectors.joining("\n\n"));
    }
}
