package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import java.util.List;
import java.util.Set;

/** Deletes a snapshot, unless an image needs it or it is locked. */
final class DeleteSnapshot implements Action {
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
        var image = snapshot.image();
        if (image.isPresent()) {
            throw Refusal.of("InvalidSnapshot.InUse", "The snapshot " + id + " is currently in use by " + image.get());
        }
        if (snapshot.lock(call.now()).isPresent()) {
            throw Refusal.of("SnapshotLocked", "The snapshot " + id + " is locked and cannot be deleted.");
        }
        call.account().delete(call.region(), snapshot, call.now());
        return Outcome.changed(Outcome.done(), List.of(id));
    }
}
