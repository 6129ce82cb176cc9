package dev.holdpoint.text;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Denial;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.VolumeId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an operator who was denied something sends to an administrator: who asks for what, what exactly is missing as
 * far as AWS said so, and the least policy that would do. Any thread may call it.
 */
public final class AccessRequest {
    private final Messages messages;

    public AccessRequest(Messages messages) {
        this.messages = messages;
    }

    /** The text to copy; empty where nothing was denied. */
    public String of(CheckReport report) {
        var denied = report.items().stream()
                .filter(item -> item.permission() instanceof Permission.Denied)
                .toList();
        if (denied.isEmpty()) {
            return "";
        }
        var plan = report.plan();
        var at = plan.connection();
        return String.join(
                "\n",
                messages.problem("access.who", at.callerArn(), at.account().value(), at.region()),
                messages.problem("access.volumes", volumes(denied)),
                missing(denied),
                messages.problem("access.policy"),
                Policies.text(uses(plan), at));
    }

    private static String volumes(List<CheckReport.Item> denied) {
        return denied.stream()
                .map(CheckReport.Item::volume)
                .map(VolumeId::value)
                .collect(Collectors.joining(", "));
    }

    private String missing(List<CheckReport.Item> denied) {
        var known = denied.stream()
                .map(CheckReport.Item::permission)
                .filter(Permission.Denied.class::isInstance)
                .flatMap(permission -> ((Permission.Denied) permission).denial().stream())
                .distinct()
                .map(this::sentence)
                .collect(Collectors.joining("\n"));
        return known.isEmpty() ? messages.problem("access.not-said") : known;
    }

    private String sentence(Denial denial) {
        return denial.explicit()
                ? messages.problem("access.forbidden", denial.action(), denial.resource())
                : messages.problem("access.missing", denial.action(), denial.resource());
    }

    /** The ways of using Holdpoint that {@code plan} needs. */
    public static Set<Policies.Use> uses(Plan plan) {
        var uses = EnumSet.of(Policies.Use.LOOK);
        for (var item : plan.items()) {
            uses.add(use(item.parameters()));
            if (!item.parameters().tags().isEmpty()) {
                uses.add(Policies.Use.TAGS);
            }
        }
        if (uses.contains(Policies.Use.VOLUMES)) {
            uses.remove(Policies.Use.OUTPOSTS);
        }
        return uses;
    }

    private static Policies.Use use(SnapshotParameters parameters) {
        if (parameters.set().isPresent()) {
            return Policies.Use.SETS;
        }
        return parameters.target() instanceof Target.OnOutpost ? Policies.Use.OUTPOSTS : Policies.Use.VOLUMES;
    }
}
