package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.DescriptionTemplate;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Severity;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.sim.access.PolicyDocument;
import dev.holdpoint.sim.access.Statement;
import dev.holdpoint.text.Policies;
import dev.holdpoint.text.Policies.Use;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies that Holdpoint shows, at work: each is enough, and nothing of it can be left out. */
class LeastPrivilegeSimTest {
    private static final String DATA = "vol-0ddb0da7a0000b001";
    private static final String PLANT_ROOT = "vol-0fac70a70000a0001";
    private static final String HOST = "i-0ddb0da7a0000c001";

    static Stream<Set<Use>> ways() {
        return Stream.of(
                EnumSet.of(Use.LOOK),
                EnumSet.of(Use.LOOK, Use.VOLUMES),
                EnumSet.of(Use.LOOK, Use.VOLUMES, Use.TAGS, Use.SETS),
                EnumSet.of(Use.LOOK, Use.OUTPOSTS),
                EnumSet.of(Use.LOOK, Use.VOLUMES, Use.DELETE),
                EnumSet.of(Use.LOOK, Use.DECODE));
    }

    private static List<Statement> policy(Set<Use> uses) {
        return PolicyDocument.parse(Policies.text(uses).replace("111122223333", "000000000000"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void itIsEnough(Set<Use> uses) throws Exception {
        assertThat(failures(uses, policy(uses))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void nothingOfItCanBeLeftOut(Set<Use> uses) throws Exception {
        for (var less : reductions(policy(uses))) {
            assertThat(failures(uses, less)).as("with only %s", less).isNotEmpty();
        }
    }

    /** The policy without one action, one resource or one value of a condition. */
    private static List<List<Statement>> reductions(List<Statement> policy) {
        var all = new ArrayList<List<Statement>>();
        for (int i = 0; i < policy.size(); i++) {
            var whole = policy.get(i);
            for (var action : whole.actions()) {
                all.add(with(
                        policy,
                        i,
                        new Statement(true, without(whole.actions(), action), whole.resources(), whole.conditions())));
            }
            for (var resource : whole.resources()) {
                all.add(with(
                        policy,
                        i,
                        new Statement(
                                true, whole.actions(), without(whole.resources(), resource), whole.conditions())));
            }
            for (var condition : whole.conditions().entrySet()) {
                for (var value : condition.getValue()) {
                    Map<String, List<String>> fewer = new LinkedHashMap<>(whole.conditions());
                    fewer.put(condition.getKey(), without(condition.getValue(), value));
                    all.add(with(policy, i, new Statement(true, whole.actions(), whole.resources(), fewer)));
                }
            }
        }
        return all;
    }

    private static List<String> without(List<String> all, String one) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }

    private static List<Statement> with(List<Statement> policy, int at, Statement other) {
        var changed = new ArrayList<>(policy);
        changed.set(at, other);
        return changed;
    }

    /** What does not work for somebody who may do this and no more. */
    private static List<String> failures(Set<Use> uses, List<Statement> policy) throws IOException {
        try (var place = Place.make();
                var world = new World(
                        place.directory(), 1, Mix.only(""), new SplittableRandom(1), (real, ignored) -> real)) {
            world.before();
            world.ec2.account().setPendingQuota(100);
            world.ec2.account().identities().permit("admin", policy);
            var journey = new Journey(world, new Fleet(world), uses.contains(Use.TAGS), new ArrayList<>());
            uses.forEach(journey::use);
            return journey.failures();
        }
    }

    private record Journey(World world, Fleet fleet, boolean tags, List<String> failures) {

        void use(Use use) {
            switch (use) {
                case LOOK -> look();
                case VOLUMES -> take(TargetChoice.REGION, new Subject.Single(fleet.volume(DATA), null));
                case OUTPOSTS -> {
                    take(TargetChoice.OWN_OUTPOST, new Subject.Single(fleet.volume(PLANT_ROOT), null));
                    expect(
                            !allowed(TargetChoice.REGION, new Subject.Single(fleet.volume(PLANT_ROOT), null)),
                            "a snapshot leaves the Outpost");
                }
                case SETS -> take(TargetChoice.REGION, set());
                // Every take of this journey carries tags then.
                case TAGS -> {}
                case DELETE -> delete();
                case DECODE -> decode();
            }
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
            var report = world.get(world.rig
                    .engine()
                    .inspect(plan(TargetChoice.REGION, new Subject.Single(fleet.volume(DATA), null))));
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

        private Plan plan(TargetChoice target, Subject subject) {
            var request = new SnapshotRequest(
                    List.of(subject),
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

        private boolean allowed(TargetChoice target, Subject subject) {
            return world.get(world.rig.engine().check(plan(target, subject), ignored -> {})).items().stream()
                    .map(CheckReport.Item::permission)
                    .allMatch(Permission.Allowed.class::isInstance);
        }

        private void take(TargetChoice target, Subject subject) {
            expect(allowed(target, subject), "not allowed: " + subject);
            var unused = world.get(world.rig.engine().take(plan(target, subject), Attestation.NONE));
            world.rig.pass(Duration.ofMinutes(2));
            expect(
                    world.rig.board().runs().getFirst().intents().stream()
                            .allMatch(intent -> intent.state() instanceof IntentState.Completed),
                    "not completed: " + subject);
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

        private void decode() {
            var denied = world.get(world.rig
                            .engine()
                            .check(
                                    plan(TargetChoice.REGION, new Subject.Single(fleet.volume(DATA), null)),
                                    ignored -> {}))
                    .items()
                    .getFirst()
                    .permission();
            expect(denied instanceof Permission.Denied known && known.denial().isPresent(), "not decoded: " + denied);
        }
    }
}
