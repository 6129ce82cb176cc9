package dev.holdpoint.proof.wire;

import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.CheckReport.Light;
import dev.holdpoint.model.DescriptionTemplate;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.sim.api.LoggedRequest;
import dev.holdpoint.sim.wire.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A request that is checked and then sent, in an account where much is amiss and nothing changes in between. Says what
 * the checks promised and EC2 did not keep.
 */
final class Frozen implements AutoCloseable {
    private static final Duration SETTLED = Duration.ofMinutes(3);
    private static final String REFUSED = "4\\d\\d .*|503 RequestLimitExceeded";

    private final SplittableRandom random;
    private final Place place;
    private final World world;
    private final Fleet fleet;

    Frozen(long seed, World.Change change) throws IOException {
        this.random = new SplittableRandom(seed ^ 0x66726f7a);
        this.place = Place.make();
        this.world = new World(place.directory(), seed, Mix.only(""), random, change);
        this.fleet = new Fleet(world);
    }

    /** What does not hold; {@code lights} counts what the checks said. */
    List<String> violations(List<Light> lights) {
        world.before();
        world.ec2.account().colleagues().setPendingQuota(100);
        disturb();
        var request = request();
        if (!request.problems(world.connection(), world.time.wall()).isEmpty()) {
            return List.of();
        }
        var plan = world.rig.engine().plan(world.connection(), request);
        var report = world.get(world.rig.engine().check(plan, ignored -> {}));
        var unused = world.get(world.rig.engine().take(plan, Attestation.NONE));
        world.rig.pass(SETTLED);
        var wrong = new ArrayList<String>();
        for (var item : report.items()) {
            lights.add(item.light());
            judge(plan, item, wrong);
        }
        return wrong;
    }

    private void judge(Plan plan, CheckReport.Item item, List<String> wrong) {
        var intent = plan.items().stream()
                .filter(one -> one.key().volume().equals(item.volume()))
                .map(one -> one.key().intent().toString())
                .findFirst()
                .orElseThrow();
        var about = world.ec2.requests().stream()
                .filter(request ->
                        request.parameters().getOrDefault("Description", "").contains(intent))
                .toList();
        var refusals = about.stream()
                .filter(request -> !request.parameters().containsKey("DryRun"))
                .map(LoggedRequest::answered)
                .filter(answered -> answered.matches(REFUSED))
                .toList();
        boolean asked = about.stream().anyMatch(request -> request.parameters().containsKey("DryRun"));
        if (item.light() == Light.GREEN && !refusals.isEmpty()) {
            wrong.add("green and then refused: " + item + " " + refusals);
        }
        if ((item.light() == Light.GREEN || item.light() == Light.AMBER) && !asked) {
            wrong.add("let through without asking EC2: " + item);
        }
        if (item.light() == Light.RED && refusals.isEmpty()) {
            wrong.add("red and then not refused: " + item);
        }
    }

    /** Volumes in every state, snapshots of every age, permissions that are missing. */
    private void disturb() {
        var account = world.ec2.account();
        for (var volume : fleet.all()) {
            var id = volume.id().value();
            switch (random.nextInt(9)) {
                case 0 -> account.colleagues().setVolumeState(id, random.nextBoolean() ? "error" : "deleting");
                case 1 -> account.colleagues().setOperator(id, "eks.amazonaws.com");
                case 2, 3 -> colleague(id);
                case 4 -> account.colleagues().setUnencrypted(id);
                default -> {}
            }
        }
        world.rig.pass(Duration.ofSeconds(random.nextInt(40)));
        world.before();
        switch (random.nextInt(6)) {
            case 0 -> account.identities().deny("ec2:CreateTags", "*");
            case 1 -> account.identities().deny("ec2:CreateSnapshots", "*:instance/*");
            case 2 -> account.identities().deny("ec2:CreateSnapshot*", "*:volume/vol-0d*");
            default -> {}
        }
    }

    private void colleague(String volume) {
        try {
            var id = world.ec2.account().takeSnapshot(volume, random.nextBoolean() ? "nightly" : "");
            if (random.nextBoolean()) {
                world.ec2.account().finishSnapshot(id, random.nextBoolean());
            }
        } catch (Refusal refusal) {
            // The volume's state or its limit; then there is no such snapshot.
        }
    }

    private SnapshotRequest request() {
        var subjects = new ArrayList<Subject>();
        var taken = new HashSet<VolumeId>();
        for (var host : fleet.hosts()) {
            if (random.nextInt(4) == 0 && host.attached().stream().noneMatch(one -> taken.contains(one.id()))) {
                subjects.add(new Subject.InstanceSet(
                        host.instance(),
                        host.attached(),
                        host.attached().size() > 1 && random.nextInt(4) == 0,
                        Set.of()));
                host.attached().forEach(one -> taken.add(one.id()));
            }
        }
        fleet.all().stream()
                .filter(volume -> random.nextInt(3) == 0)
                .forEach(volume -> subjects.add(new Subject.Single(volume, null)));
        if (subjects.isEmpty()) {
            subjects.add(new Subject.Single(fleet.all().getFirst(), null));
        }
        var targets = TargetChoice.values();
        return new SnapshotRequest(
                subjects,
                new DescriptionTemplate("{change} {instance}"),
                random.nextBoolean() ? TagSet.EMPTY : new TagSet(List.of(new Tag("Owner", "jdoe"))),
                random.nextBoolean(),
                targets[random.nextInt(targets.length)],
                Gate.ALL_RESTORABLE,
                "CHG-4711",
                null);
    }

    @Override
    public void close() throws IOException {
        world.close();
        place.close();
    }
}
