package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import java.util.HashSet;
import java.util.Set;

/** The locks of snapshots, those that have expired among them no more. */
final class DescribeLockedSnapshots implements Action {
    @Override
    public String name() {
        return "DescribeLockedSnapshots";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("SnapshotId", "MaxResults", "NextToken", "DryRun");
    }

    @Override
    public Outcome run(Call call) throws Refusal {
        call.authorize("ec2:DescribeLockedSnapshots");
        var asked = new HashSet<String>();
        for (var id : call.parameters().list("SnapshotId")) {
            if (call.region().snapshot(Ids.SNAPSHOT.check(id), call.now()).isEmpty()) {
                throw Ids.SNAPSHOT.notFound(id);
            }
            asked.add(id);
        }
        var paging = Paging.of(call);
        call.endDryRun();
        var page = paging.page(
                call.region().snapshots(),
                one -> (asked.isEmpty() || asked.contains(one.id()))
                        && one.exists(call.now())
                        && one.lock(call.now()).isPresent());
        var xml = new Xml().open("snapshotSet");
        for (var snapshot : page.items()) {
            xml.open("item")
                    .leaf("snapshotId", snapshot.id())
                    .leaf("lockState", "compliance")
                    .leaf("lockExpiresOn", snapshot.lock(call.now()).orElseThrow())
                    .close();
        }
        return Outcome.read(xml.close().some("nextToken", page.token()));
    }
}
