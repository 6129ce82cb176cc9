package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.DescriptionTemplate;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.TargetChoice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckTest {
    private final Rig rig = new Rig();

    private CheckReport check(Plan plan) {
        return rig.get(rig.engine().check(plan, ignored -> {}));
    }

    @Test
    void everyVolumeIsAskedForOnceAndTheAnswersComeInThePlansOrder() {
        var told = new ArrayList<CheckReport.Item>();
        var plan = rig.plan(3, 1, 2);
        var report = rig.get(rig.engine().check(plan, told::add));
        assertThat(report.items())
                .extracting(CheckReport.Item::volume)
                .containsExactly(Rig.volumeId(3), Rig.volumeId(1), Rig.volumeId(2));
        assertThat(told).containsExactlyInAnyOrderElementsOf(report.items());
        assertThat(report.items()).noneMatch(CheckReport.Item::blocks);
        assertThat(rig.ec2.executions()).isEmpty();
    }

    @Test
    void deniedAndNotToldAreDifferentAnswersAndBothBlock() {
        rig.ec2.next("dryRun", Fault.DENIED, Fault.DENIED, Fault.RESET_BEFORE);
        var report = check(rig.plan(1, 2));
        assertThat(report.items()).allMatch(CheckReport.Item::blocks);
        assertThat(report.items())
                .extracting(item -> item.permission().getClass().getSimpleName())
                .containsExactlyInAnyOrder("Denied", "CouldNotTell");
    }

    @Test
    void whoMayTakeSnapshotsButNoTagsIsOfferedTheDescriptionAlone() {
        rig.ec2.next("dryRun", Fault.DENIED);
        var plan = rig.plan(1);
        var item = check(plan).items().getFirst();
        assertThat(item.permission()).isInstanceOf(Permission.Denied.class);
        assertThat(concerns(item)).containsExactly(Problem.red("check.tags-denied", "vol-00000001"));
        var untagged = plan.descriptionOnly();
        assertThat(untagged.items().getFirst().parameters().tags()).isEmpty();
        assertThat(untagged.items().getFirst().parameters().description())
                .isEqualTo(plan.items().getFirst().parameters().description())
                .contains("[hp:");
    }

    @Test
    void dryRunsDrawFromTheSameBucketAsTheRequests() {
        var began = rig.time.elapsed();
        check(rig.plan(IntStream.range(0, 170).toArray()));
        // 80 at once, 90 more at 4.5 a second.
        assertThat(rig.time.elapsed().minus(began)).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(23));
    }

    @Test
    void aRunThatWouldPassThePendingQuotaIsWarnedOf() {
        var report = check(rig.plan(IntStream.range(0, 103).toArray()));
        assertThat(report.items().stream()
                        .filter(item -> item.problems().contains(Problem.amber("account.pending-quota", "100"))))
                .hasSize(3);
        assertThat(report.items()).noneMatch(CheckReport.Item::blocks);
    }

    @Test
    void aLookThatFailedIsSaidAndBlocksNothing() {
        rig.ec2.next("look", Fault.THROTTLE);
        var item = check(rig.plan(1)).items().getFirst();
        assertThat(concerns(item)).containsExactly(Problem.amber("check.not-looked", "RequestLimitExceeded"));
        assertThat(item.blocks()).isFalse();
    }

    @Test
    void pendingAndRecentSnapshotsAreShownWithWhoseTheyAre() {
        var theirs = rig.ec2.taken(Rig.volumeId(1), "nightly", List.of());
        rig.pass(Duration.ofSeconds(20));
        var first = check(rig.plan(1)).items().getFirst();
        assertThat(first.problems())
                .contains(Problem.info("volume.pending", "vol-00000001", theirs.value(), "nightly"));
        assertThat(concerns(first)).extracting(Problem::key).containsExactly("volume.seconds-ago");
        for (int i = 0; i < 4; i++) {
            rig.ec2.taken(Rig.volumeId(1), "nightly", List.of());
        }
        rig.pass(Duration.ofSeconds(20));
        assertThat(concerns(check(rig.plan(1)).items().getFirst()))
                .contains(Problem.amber("volume.pending-limit", "vol-00000001", "5", "5"));
    }

    /** What is amber or red. */
    private static List<Problem> concerns(CheckReport.Item item) {
        return item.problems().stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .toList();
    }

    @Test
    void aSetIsAskedAboutOnceAndTheAnswerIsEachMembers() {
        rig.ec2.instances.put(Rig.HOST.id(), Rig.HOST);
        var plan =
                rig.engine().plan(Rig.HERE, Rig.mixed(List.of(Rig.set(1, 2), new Subject.Single(Rig.volume(3), null))));
        rig.ec2.next("dryRun", Fault.DENIED, Fault.DENIED);
        var report = check(plan);
        assertThat(report.items())
                .extracting(CheckReport.Item::volume)
                .containsExactly(Rig.volumeId(1), Rig.volumeId(2), Rig.volumeId(3));
        assertThat(report.items())
                .extracting(item -> item.permission() instanceof Permission.Denied)
                .containsExactly(true, true, false);
    }

    @Test
    void lookingAroundAsksEc2ForNoPermissionAndIsGreenOfNothing() {
        var asked = new AtomicInteger();
        rig.ec2.faults = action -> {
            asked.addAndGet(action.equals("dryRun") ? 1 : 0);
            return Fault.NONE;
        };
        var report = rig.get(rig.engine().inspect(rig.plan(1, 2)));
        assertThat(asked).hasValue(0);
        assertThat(report.items()).extracting(CheckReport.Item::light).containsOnly(CheckReport.Light.NOT_ASKED);
    }

    @Test
    void onlyWhatChangedIsAskedAgain() {
        var asked = new AtomicInteger();
        rig.ec2.faults = action -> {
            asked.addAndGet(action.equals("dryRun") ? 1 : 0);
            return Fault.NONE;
        };
        var first = rig.plan(1, 2);
        check(first);
        check(first);
        assertThat(asked).hasValue(2);
        var more = rig.engine().replan(first, Rig.request(List.of(Rig.volume(1), Rig.volume(2), Rig.volume(3))));
        assertThat(more.items()).startsWith(first.items().toArray(Plan.Item[]::new));
        check(more);
        assertThat(asked).hasValue(3);
        assertThat(rig.get(rig.engine().inspect(more)).items())
                .extracting(CheckReport.Item::light)
                .containsOnly(CheckReport.Light.GREEN);
        rig.pass(Duration.ofMinutes(6));
        check(more);
        assertThat(asked).hasValue(6);
    }

    @Test
    void aDescriptionThatChangedIsAnotherRequest() {
        var first = rig.plan(1);
        var other = rig.engine().replan(first, Rig.mixed(List.of(new Subject.Single(Rig.volume(1), null))));
        assertThat(other.run()).isEqualTo(first.run());
        assertThat(other.items()).isEqualTo(first.items());
        var described = new SnapshotRequest(
                other.request().subjects(),
                new DescriptionTemplate("other words"),
                TagSet.EMPTY,
                false,
                TargetChoice.REGION,
                Gate.ALL_RESTORABLE,
                "CHG-4711",
                null);
        assertThat(rig.engine().replan(first, described).items()).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void whoWasDeniedIsAskedAgain() {
        rig.ec2.next("dryRun", Fault.DENIED, Fault.DENIED);
        var plan = rig.plan(1);
        assertThat(check(plan).items().getFirst().light()).isEqualTo(CheckReport.Light.RED);
        assertThat(check(plan).items().getFirst().light()).isEqualTo(CheckReport.Light.GREEN);
    }

    @Test
    void checksThatAreCancelledEndWithWhatIsKnown() {
        var plan = rig.plan(IntStream.range(0, 170).toArray());
        var stage = rig.engine().check(plan, ignored -> {}).toCompletableFuture();
        rig.pass(Duration.ofSeconds(3));
        assertThat(stage).isNotDone();
        rig.engine().cancelChecks(plan);
        rig.pass(Duration.ofSeconds(1));
        assertThat(stage).isDone();
        var lights = stage.join().items().stream()
                .map(CheckReport.Item::light)
                .collect(Collectors.groupingBy(light -> light, Collectors.counting()));
        assertThat(lights).containsOnlyKeys(CheckReport.Light.GREEN, CheckReport.Light.NOT_ASKED);
        assertThat(lights.get(CheckReport.Light.GREEN)).isBetween(80L, 100L);
        assertThat(stage.join().items()).hasSize(170);
    }

    @Test
    void theNextSnapshotWaitsForTheOneThatACheckSaw() {
        rig.ec2.taken(Rig.volumeId(1), "nightly", List.of());
        rig.pass(Duration.ofSeconds(5));
        var item = check(rig.plan(1)).items().getFirst();
        assertThat(concerns(item))
                .containsExactly(Problem.amber("volume.recent", "vol-00000001", "snap-00000000000000001", "nightly"));
        var run = rig.take(1);
        assertThat(rig.becomes(run, IntentState.Completed.class, Duration.ofMinutes(5)))
                .isTrue();
        assertThat(rig.ec2.refused()).isEmpty();
    }

    @Test
    void nothingIsTakenThatAChecksAttestationDoesNotAccept() {
        rig.ec2.taken(Rig.volumeId(1), "nightly", List.of());
        rig.pass(Duration.ofMinutes(2));
        var plan = rig.plan(1);
        var report = check(plan);
        var unaccepted = new Attestation(report.at(), report.items(), List.of(), "", List.of());
        assertThat(rig.get(rig.engine().take(plan, unaccepted)).problems())
                .containsExactly(Problem.red("attestation.unaccepted"));
        var accepted = Attestation.of(report, VirtualTime.START);
        var run = rig.get(rig.engine().take(plan, accepted)).orThrow();
        assertThat(rig.run(run.id()).attestation()).isEqualTo(accepted);
    }

    @Test
    void whatIsStatedWhileARunGoesOnIsRememberedWithIt() {
        var run = rig.take(1);
        var said = new Attestation.Statement(VirtualTime.START, "writes.resumed", "thawed", List.of(Rig.volumeId(1)));
        assertThat(rig.get(rig.engine().state(run, said))
                        .orThrow()
                        .attestation()
                        .statements())
                .containsExactly(said);
        rig.restart();
        rig.pass(Duration.ofSeconds(1));
        assertThat(rig.run(run).attestation().statements()).containsExactly(said);
    }

    @Test
    void anAccountNearItsQuotaOfSnapshotsIsWarned() {
        rig.ec2.snapshotCount = 99_999;
        var items = check(rig.plan(1, 2)).items();
        assertThat(concerns(items.getFirst())).isEmpty();
        assertThat(concerns(items.getLast()))
                .containsExactly(Problem.amber("account.snapshot-quota", "100000", "100000"));
    }

    @Test
    void whatCannotBeLookedAtIsSaidAndTheRestIsStillAsked() {
        rig.ec2.next("volumes", Fault.DENIED);
        rig.ec2.next("count", Fault.THROTTLE);
        var item = check(rig.plan(1)).items().getFirst();
        assertThat(item.permission()).isInstanceOf(Permission.Allowed.class);
        assertThat(concerns(item))
                .containsExactly(
                        Problem.amber("check.not-described", "UnauthorizedOperation"),
                        Problem.amber("check.not-counted", "RequestLimitExceeded"));
    }
}
