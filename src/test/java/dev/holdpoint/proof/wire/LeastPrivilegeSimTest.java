package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.sim.access.PolicyDocument;
import dev.holdpoint.sim.access.Statement;
import dev.holdpoint.text.Policies;
import dev.holdpoint.text.Policies.Use;
import java.io.IOException;
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
    static Stream<Set<Use>> ways() {
        return Stream.of(
                EnumSet.of(Use.LOOK),
                EnumSet.of(Use.LOOK, Use.VOLUMES),
                EnumSet.of(Use.LOOK, Use.VOLUMES, Use.TAGS, Use.SETS),
                EnumSet.of(Use.LOOK, Use.OUTPOSTS),
                EnumSet.of(Use.LOOK, Use.VOLUMES, Use.DELETE),
                EnumSet.of(Use.LOOK, Use.VOLUMES, Use.KEEP),
                EnumSet.of(Use.LOOK, Use.DECODE));
    }

    /** What plans need. */
    static Stream<Set<Use>> plans() {
        return Stream.of(
                EnumSet.of(Use.LOOK, Use.VOLUMES),
                EnumSet.of(Use.LOOK, Use.VOLUMES, Use.TAGS),
                EnumSet.of(Use.LOOK, Use.SETS, Use.TAGS),
                EnumSet.of(Use.LOOK, Use.VOLUMES, Use.SETS, Use.TAGS),
                EnumSet.of(Use.LOOK, Use.OUTPOSTS));
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

    @ParameterizedTest
    @MethodSource("plans")
    void thatOfAPlanIsEnough(Set<Use> uses) throws Exception {
        assertThat(failures(uses, policyOfPlan(uses))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void nothingOfThatOfAPlanCanBeLeftOut(Set<Use> uses) throws Exception {
        for (var less : reductions(policyOfPlan(uses))) {
            assertThat(failures(uses, less)).as("with only %s", less).isNotEmpty();
        }
    }

    /** The policy that the window shows for a plan which uses just this. */
    private static List<Statement> policyOfPlan(Set<Use> uses) throws IOException {
        try (var place = Place.make();
                var world = world(place)) {
            var journey = new UseJourney(world, new Fleet(world), uses.contains(Use.TAGS), new ArrayList<>());
            var target = uses.contains(Use.OUTPOSTS) ? TargetChoice.OWN_OUTPOST : TargetChoice.REGION;
            var plan = journey.plan(
                    target,
                    uses.stream().flatMap(use -> journey.subjects(use).stream()).toList());
            assertThat(Policies.uses(plan)).isEqualTo(uses);
            return PolicyDocument.parse(Policies.of(plan));
        }
    }

    private static World world(Place place) throws IOException {
        var world = new World(place.directory(), 1, Mix.only(""), new SplittableRandom(1), (real, ignored) -> real);
        world.before();
        world.ec2.account().colleagues().setPendingQuota(100);
        return world;
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
                var world = world(place)) {
            world.ec2.account().identities().permit("admin", policy);
            var journey = new UseJourney(world, new Fleet(world), uses.contains(Use.TAGS), new ArrayList<>());
            uses.forEach(journey::use);
            return journey.failures();
        }
    }
}
