package dev.holdpoint.proof.wire;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.DescriptionTemplate;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Severity;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.SnapshotResult;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.text.Policies.Use;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Every way of using Holdpoint, tried by somebody who may do no more than a policy says; what does not work. */
record UseJourney(World world, Fleet fleet, boolean tags, List<String> failures) {
    private static final String DATA = "vol-0ddb0da7a0000b001";
    private static final String OTHER = "vol-0a5ac1ded0000a003";
    private static final String PLANT_ROOT = "vol-0fac70a70000a0001";
    private static final String HOST = "i-0ddb0da7a0000c001";

    void use(Use use) {
        switch (use) {
            case LOOK -> look();
            case VOLUMES, SETS -> take(TargetChoice.REGION, subjects(use));
            case OUTPOSTS -> {
                take(TargetChoice.OWN_OUTPOST, subjects(use));
                expect(!allowed(TargetChoice.REGION, subjects(use)), "a snapshot leaves the Outpost");
            }
            // Every take of this journey carries tags then.
            case TAGS -> {}
            case DELETE -> delete();
            case KEEP -> keep();
            case DECODE -> decode();
        }
    }

    List<Subject> subjects(Use use) {
        return switch (use) {
            case VOLUMES -> List.of(new Subject.Single(fleet.volume(OTHER), null));
            case OUTPOSTS -> List.of(new Subject.Single(fleet.volume(PLANT_ROOT), null));
            case SETS -> List.of(set());
            case LOOK, TAGS, DELETE, KEEP, DECODE -> List.of();
        };
    }

    private void expect(boolean holds, String what) {
        if (!holds) {
            failures.add(what);
        }
    }

    private void look() {
        try {
            expect(!world.fleet().instances(null).items().isEmpty(), "no instances");
            expect(!world.fleet().snapshots(null).items().isEmpty(), "no snapshots");
            var ids = fleet.all().stream().map(volume -> volume.id()).toList();
            expect(world.cloud().volumes(ids).size() == ids.size(), "no volumes");
        } catch (CloudException e) {
            failures.add(e.failure().code());
        }
        var report = world.get(world.rig.engine().inspect(plan(TargetChoice.REGION, subjects(Use.VOLUMES))));
        report.items().getFirst().problems().stream()
                .filter(problem -> problem.key().startsWith("check.not-") && problem.severity() == Severity.AMBER)
                .forEach(problem -> failures.add(problem.toString()));
    }

    private Subject set() {
        return fleet.hosts().stream()
                .filter(one -> one.instance().id().equals(HOST))
                .map(host -> new Subject.InstanceSet(
                        host.instance(),
                        host.attached(),
                        false,
                        Set.of(fleet.volume(DATA).id())))
                .findFirst()
                .orElseThrow();
    }

    Plan plan(TargetChoice target, List<Subject> subjects) {
        var request = new SnapshotRequest(
                subjects,
                new DescriptionTemplate("kernel patch"),
                TagSet.EMPTY,
                tags,
                target,
                Gate.ALL_RESTORABLE,
                null,
                null);
        var plan = world.rig.engine().plan(world.connection(), request);
        return tags ? plan : plan.descriptionOnly();
    }

    private boolean allowed(TargetChoice target, List<Subject> subjects) {
        return world.get(world.rig.engine().check(plan(target, subjects), ignored -> {})).items().stream()
                .map(CheckReport.Item::permission)
                .allMatch(Permission.Allowed.class::isInstance);
    }

    private void take(TargetChoice target, List<Subject> subjects) {
        expect(allowed(target, subjects), "not allowed: " + subjects);
        var unused = world.get(world.rig.engine().take(plan(target, subjects), Attestation.NONE));
        world.rig.pass(Duration.ofMinutes(2));
        expect(
                world.rig.board().runs().getFirst().intents().stream()
                        .allMatch(intent -> intent.state() instanceof IntentState.Completed),
                "not completed: " + subjects);
    }

    private void delete() {
        for (var intent : world.rig.board().runs().getFirst().intents()) {
            var snapshot = intent.state().snapshotId();
            if (snapshot.isEmpty()) {
                failures.add("nothing to delete");
                continue;
            }
            var deleted = world.get(world.rig.engine().delete(intent.key(), snapshot.get()));
            expect(deleted.value().isPresent(), "not deleted");
        }
    }

    private void keep() {
        var results = world.get(world.rig
                .engine()
                .afterwards()
                .keepUntil(
                        world.connection(),
                        OwnSnapshot.of(world.rig.board().runs().getFirst()),
                        LocalDate.of(2030, 1, 31)));
        expect(!results.isEmpty() && results.stream().allMatch(SnapshotResult::good), "not kept: " + results);
    }

    private void decode() {
        var denied = world.get(
                        world.rig.engine().check(plan(TargetChoice.REGION, subjects(Use.VOLUMES)), ignored -> {}))
                .items()
                .getFirst()
                .permission();
        expect(denied instanceof Permission.Denied known && known.denial().isPresent(), "not decoded: " + denied);
    }
}
