package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Deletes a snapshot, unless an image needs it. */
final class DeleteSnapshot implements Action {
    /** The description that EC2 gives to a snapshot behind an image. */
    private static final Pattern OF_IMAGE = Pattern.compile("Created by CreateImage\\(.*\\) for (ami-[0-9a-f]+)");

    @Override
    public String name() {
        return "DeleteSnapshot";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("SnapshotId", "DryRun");
    }

    @Override
    public Outcome run(Call call) throws Refusal {
        var id = Ids.SNAPSHOT.check(call.parameters().required("SnapshotId"));
        call.authorize("ec2:DeleteSnapshot", call.arn("snapshot", id));
        var snapshot = call.region()
                .snapshot(id, call.now())
                .filter(one -> SnapshotText.alias(one).isEmpty())
                .orElseThrow(() -> Ids.SNAPSHOT.notFound(id));
        call.endDryRun();
        var image = OF_IMAGE.matcher(snapshot.description());
        if (image.matches()) {
            throw Refusal.of(
                    "InvalidSnapshot.InUse", "The snapshot " + id + " is currently in use by " + image.group(1));
        }
        call.account().delete(call.region(), snapshot, call.now());
        return Outcome.changed(Outcome.done(), List.of(id));
    }
}
