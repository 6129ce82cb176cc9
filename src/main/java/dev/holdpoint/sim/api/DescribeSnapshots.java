package dev.holdpoint.sim.api;

import dev.holdpoint.sim.fault.FaultKind;
import dev.holdpoint.sim.wire.Refusal;
import dev.holdpoint.sim.world.Sight.Carrier;
import dev.holdpoint.sim.world.SimulatedAccount;
import dev.holdpoint.sim.world.SnapshotItem;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The snapshots of a Region: the account's own and, if the caller does not ask for those alone, public ones. A new
 * snapshot may not show yet, depending on what it is asked for by.
 */
final class DescribeSnapshots implements Action {
    @Override
    public String name() {
        return "DescribeSnapshots";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("SnapshotId", "Owner", "RestorableBy", "Filter", "MaxResults", "NextToken", "DryRun");
    }

    @Override
    public Outcome run(Call call) throws Refusal {
        call.authorize("ec2:DescribeSnapshots");
        var filters = Filters.of(call.parameters(), fields(call.now()));
        var paging = Paging.of(call);
        call.endDryRun();
        var carriers = carriers(filters.names());
        var asked = asked(call);
        Predicate<SnapshotItem> owners = owners(call.parameters());
        var hidden = hidden(call);
        var page = paging.page(
                call.region().snapshots(),
                snapshot -> (asked.isEmpty() || asked.contains(snapshot.id()))
                        && shows(snapshot, carriers, call.now())
                        && owners.test(snapshot)
                        && filters.test(snapshot)
                        && !hidden.test(snapshot));
        var xml = new Xml().open("snapshotSet");
        for (var snapshot : page.items()) {
            SnapshotText.later(SnapshotText.snapshot(xml.open("item"), snapshot, call.now()), snapshot, call.now())
                    .close();
        }
        return Outcome.read(xml.close().some("nextToken", page.token()));
    }

    /** The ids that are named, each of which must exist and be visible. */
    private static Set<String> asked(Call call) throws Refusal {
        var ids = call.parameters().list("SnapshotId");
        for (var id : ids) {
            var snapshot = call.region().snapshot(Ids.SNAPSHOT.check(id), call.now());
            if (snapshot.filter(one -> shows(one, EnumSet.of(Carrier.ID), call.now()))
                    .isEmpty()) {
                throw Ids.SNAPSHOT.notFound(id);
            }
        }
        return new HashSet<>(ids);
    }

    /** What was visible and is not, for once. */
    private static Predicate<SnapshotItem> hidden(Call call) {
        var hide = call.strikes().effect(FaultKind.HIDE);
        if (hide.isEmpty()) {
            return snapshot -> false;
        }
        var since = call.now().minus(hide.get().span());
        var counted = new HashSet<String>();
        return snapshot -> {
            var young = snapshot.course().started().isAfter(since);
            if (young && counted.add("once")) {
                call.strikes().fire(hide.get());
            }
            return young;
        };
    }

    private static Set<Carrier> carriers(Set<String> filters) {
        var carriers = EnumSet.noneOf(Carrier.class);
        for (var name : filters) {
            if (name.startsWith("tag:") || name.equals("tag-key")) {
                carriers.add(Carrier.TAG);
            } else if (name.equals("description")) {
                carriers.add(Carrier.DESCRIPTION);
            }
        }
        // A question by neither goes the way of one by id.
        return carriers.isEmpty() || filters.contains("snapshot-id") ? with(carriers, Carrier.ID) : carriers;
    }

    private static Set<Carrier> with(EnumSet<Carrier> carriers, Carrier more) {
        carriers.add(more);
        return carriers;
    }

    private static boolean shows(SnapshotItem snapshot, Set<Carrier> carriers, Instant now) {
        return snapshot.exists(now)
                && carriers.stream().allMatch(carrier -> snapshot.sight().shows(carrier, now));
    }

    private static Predicate<SnapshotItem> owners(Parameters parameters) throws Refusal {
        var owners = parameters.list("Owner");
        var restorable = parameters.list("RestorableBy");
        for (var owner : owners) {
            if (!owner.matches("self|amazon|aws-marketplace|[0-9]{12}")) {
                throw Refusal.of("InvalidUserID.Malformed", "Invalid owner: \"" + Parameters.shown(owner) + "\"");
            }
        }
        var own = restorable.contains("self") || restorable.contains(SimulatedAccount.ID);
        return snapshot -> {
            var ours = SnapshotText.alias(snapshot).isEmpty();
            var wanted = owners.isEmpty()
                    || (owners.contains("self") && ours)
                    || owners.contains(SnapshotText.owner(snapshot))
                    || owners.contains(SnapshotText.alias(snapshot));
            return wanted && (restorable.isEmpty() || (own && ours) || (restorable.contains("all") && !ours));
        };
    }

    private static Filters.Fields<SnapshotItem> fields(Instant now) {
        return new Filters.Fields<>(
                Map.ofEntries(
                        one("description", SnapshotItem::description),
                        one("encrypted", one -> Boolean.toString(one.source().encrypted())),
                        one("owner-alias", SnapshotText::alias),
                        one("owner-id", SnapshotText::owner),
                        one("progress", one -> one.course().progress(now)),
                        one("snapshot-id", SnapshotItem::id),
                        one("start-time", one -> Xml.time(one.course().started())),
                        one("status", one -> one.course().status(now)),
                        one("storage-tier", ignored -> "standard"),
                        one("transfer-type", ignored -> "standard"),
                        one("volume-id", one -> one.source().id()),
                        one("volume-size", one -> Integer.toString(one.source().size()))),
                one -> one.tags(now));
    }

    private static Map.Entry<String, Function<SnapshotItem, List<String>>> one(
            String name, Function<SnapshotItem, String> field) {
        return Map.entry(name, snapshot -> List.of(field.apply(snapshot)));
    }
}
