package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import dev.holdpoint.sim.world.SnapshotOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes one snapshot. */
final class CreateSnapshot implements Action {
    /** Commonly quoted as the console's and the API's limit; docs/ec2.md says that it is unverified. */
    static final int LONGEST_DESCRIPTION = 255;

    private final Duration usualLag;

    CreateSnapshot(Duration usualLag) {
        this.usualLag = usualLag;
    }

    @Override
    public String name() {
        return "CreateSnapshot";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("VolumeId", "Description", "OutpostArn", "Location", "TagSpecification", "DryRun");
    }

    @Override
    public Outcome run(Call call) throws Refusal {
        var parameters = call.parameters();
        var id = Ids.VOLUME.check(parameters.required("VolumeId"));
        var order = order(parameters, TagRules.onCreate(parameters, "snapshot"));
        call.authorize("ec2:CreateSnapshot", call.arn("volume", id));
        call.authorize("ec2:CreateSnapshot", call.arn("snapshot", "*"), Map.of("ec2:OutpostArn", order.outpostArn()));
        if (!order.tags().isEmpty()) {
            call.authorize("ec2:CreateTags", call.arn("snapshot", "*"), Map.of("ec2:CreateAction", name()));
        }
        var volume = call.region().volumes().get(id);
        if (volume == null) {
            throw Ids.VOLUME.notFound(id);
        }
        call.account().desk().checkTarget(volume, order);
        call.endDryRun();
        var fates = new Fates(call.strikes(), usualLag);
        var taken = call.account()
                .desk()
                .take(call.region(), List.of(volume), any -> order, fates.fate(), call.now())
                .getFirst();
        fates.fired();
        return Outcome.taken(SnapshotText.snapshot(new Xml(), taken, call.now()), List.of(taken));
    }

    /** What both create actions read alike. */
    static SnapshotOrder order(Parameters parameters, Map<String, String> tags) throws Refusal {
        var description = parameters.text("Description").orElse("");
        if (description.length() > LONGEST_DESCRIPTION) {
            throw Refusal.of("InvalidParameterValue", "The description has more than 255 characters.");
        }
        return new SnapshotOrder(
                description,
                tags,
                parameters.text("OutpostArn").orElse(""),
                parameters.text("Location").orElse(""));
    }
}
