package dev.holdpoint.ui.request;

import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.Volume;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what will be sent, call by call: read off the plan that is taken. Any thread may call it. */
final class PlanWords {
    /** EC2's bucket: so many at once, then so many a second. */
    private static final int BURST = 80;

    private static final double PER_SECOND = 4.5;

    private final Surroundings around;

    PlanWords(Surroundings around) {
        this.around = around;
    }

    /** One request to EC2. */
    record Call(String action, String subject, String description, String more) {}

    /** {@code Will call: CreateSnapshots ×1, CreateSnapshot ×2; about 1 s}. */
    String summary(Plan plan) {
        long sets = plan.requests().stream().filter(PlanWords::ofSet).count();
        long singles = plan.requests().size() - sets;
        var parts = new ArrayList<String>();
        if (sets > 0) {
            parts.add(around.text("plan.count.sets", sets));
        }
        if (singles > 0) {
            parts.add(around.text("plan.count.singles", singles));
        }
        long seconds = (long) Math.max(1, Math.ceil((plan.requests().size() - BURST) / PER_SECOND));
        return around.text("plan.summary", String.join(", ", parts), seconds);
    }

    /** Every call, in the order in which they are sent. */
    List<Call> calls(Plan plan) {
        return plan.requests().stream().map(items -> call(plan, items)).toList();
    }

    private Call call(Plan plan, List<Plan.Item> items) {
        var first = items.getFirst();
        var parameters = first.parameters();
        var volumes = volumes(plan);
        var more = new ArrayList<String>();
        more.add(target(parameters.target()));
        more.add(around.text("plan.tags", parameters.tags().size()));
        var description = Carriers.textIn(parameters.description());
        var said = description.isBlank() ? around.text("plan.no-description") : description;
        var set = parameters.set();
        if (set.isEmpty()) {
            return new Call("CreateSnapshot", name(volumes, first), said, String.join(" · ", more));
        }
        set.map(this::omissions).ifPresent(more::addAll);
        var subject =
                around.text("plan.set", set.map(SnapshotSet::instance).orElse(""), items.size(), names(volumes, items));
        return new Call("CreateSnapshots", subject, said, String.join(" · ", more));
    }

    private List<String> omissions(SnapshotSet set) {
        var omissions = new ArrayList<String>();
        if (set.withoutBoot()) {
            omissions.add(around.text("plan.without-boot"));
        }
        if (!set.excluded().isEmpty()) {
            omissions.add(around.text("plan.without", set.excluded().size()));
        }
        if (set.copyTags()) {
            omissions.add(around.text("plan.copies-tags"));
        }
        return omissions;
    }

    private static Map<String, Volume> volumes(Plan plan) {
        return plan.request().volumes().stream()
                .collect(Collectors.toMap(volume -> volume.id().value(), volume -> volume));
    }

    private String name(Map<String, Volume> volumes, Plan.Item item) {
        var id = item.key().volume().value();
        var volume = volumes.get(id);
        return volume == null || volume.name().isBlank() ? id : around.text("plan.volume", volume.name(), id);
    }

    private String names(Map<String, Volume> volumes, List<Plan.Item> items) {
        return items.stream().map(item -> name(volumes, item)).collect(Collectors.joining(", "));
    }

    private String target(Target target) {
        return switch (target) {
            case Target.InRegion ignored -> around.text("plan.target.region");
            case Target.OnOutpost outpost ->
                around.text("plan.target.outpost", outpost.arn().outpostId());
            case Target.InLocalZone ignored -> around.text("plan.target.zone");
        };
    }

    /** Account, Region, how many and how large: above the calls. */
    String place(Plan plan) {
        var place = plan.connection();
        long gib = plan.request().volumes().stream().mapToLong(Volume::sizeGib).sum();
        return around.text(
                "plan.place",
                account(place),
                place.region(),
                plan.items().size(),
                around.formats().size(gib));
    }

    private String account(Connection place) {
        var label = around.mark(place).label();
        return label.isEmpty()
                ? place.account().grouped()
                : around.text("plan.account", label, place.account().grouped());
    }

    /** All of it as text, for a ticket or a colleague. */
    String text(Plan plan) {
        var lines = new ArrayList<String>();
        lines.add(place(plan));
        lines.add(summary(plan));
        calls(plan)
                .forEach(call -> lines.add("%s  %s\n    %s\n    %s"
                        .formatted(call.action(), call.subject(), call.description(), call.more())));
        return String.join("\n", lines);
    }

    private static boolean ofSet(List<Plan.Item> items) {
        return items.getFirst().parameters().set().isPresent();
    }
}
