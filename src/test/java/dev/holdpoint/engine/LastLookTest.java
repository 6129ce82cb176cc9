package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState.Captured;
import dev.holdpoint.model.IntentState.Wait;
import dev.holdpoint.model.IntentState.Waiting;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.Volume;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waited is looked at once more before it is sent, and not sent if EC2 would refuse it by now. */
class LastLookTest {
    private static final Duration A_WHILE = Duration.ofMinutes(3);
    private static final String ELSEWHERE = "arn:aws:sts::999999999999:assumed-role/Ops/jdoe";

    private final Rig rig = new Rig();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void listen() {
        rig.ec2.faults = action -> {
            asked.add(action);
            return Fault.NONE;
        };
        rig.ec2.instances.put(Rig.HOST.id(), host("running", 1, 2));
    }

    private static Instance host(String state, int... volumes) {
        return new Instance(
                Rig.HOST.id(),
                Rig.HOST.name(),
                state,
                Rig.HOST.rootDevice(),
                "",
                false,
                Instance.Build.UNKNOWN,
                IntStream.of(volumes).mapToObj(Rig::volumeId).toList());
    }

    private void becomes(int volume, String state) {
        var was = Rig.volume(volume);
        rig.ec2.volumes.put(
                was.id(),
                new Volume(
                        was.id(),
                        state,
                        was.sizeGib(),
                        was.type(),
                        was.zone(),
                        null,
                        true,
                        false,
                        was.createdAt(),
                        List.of(),
                        List.of()));
    }

    private long looks() {
        return asked.stream().filter("volumes"::equals).count();
    }

    private List<Waiting> waiting(RunId run) {
        return rig.run(run).intents().stream()
                .map(Intent::state)
                .filter(Waiting.class::isInstance)
                .map(Waiting.class::cast)
                .toList();
    }

    private void asksAbout(RunId run, Problem... why) {
        assertThat(waiting(run)).extracting(Waiting::reason).containsOnly(Wait.CONSENT);
        assertThat(waiting(run)).extracting(waits -> waits.why().orElseThrow()).containsExactly(why);
    }

    /** Begins what was checked, with every amber accepted, and has it wait a minute for the quota. */
    private RunId waits(Subject subject) {
        var plan = rig.engine().plan(Rig.HERE, Rig.mixed(List.of(subject)));
        var report = rig.get(rig.engine().check(plan, ignored -> {}));
        rig.ec2.next("create", Fault.PENDING_QUOTA);
        var run = rig.get(rig.engine().take(plan, Attestation.of(report, rig.time.now())))
                .orThrow()
                .id();
        rig.pass(Duration.ofSeconds(5));
        assertThat(waiting(run)).extracting(Waiting::reason).containsOnly(Wait.PENDING_QUOTA);
        return run;
    }

    @Test
    void whatIsSentAtOnceIsNotLookedAtAgain() {
        var run = rig.take(1, 2, 3);
        assertThat(rig.becomes(run, Captured.class, Duration.ofSeconds(5))).isTrue();
        assertThat(looks()).isZero();
    }

    @Test
    void aVolumeThatWasDeletedWhileItsRequestWaitedIsAskedAboutAndNotSent() {
        rig.ec2.next("create", Fault.PENDING_QUOTA);
        var run = rig.take(1);
        rig.pass(Duration.ofSeconds(5));
        rig.ec2.volumes.put(Rig.volumeId(1), null);
        rig.pass(A_WHILE);
        asksAbout(run, Problem.red("volume.gone", "vol-00000001"));
        assertThat(rig.ec2.sends()).hasSize(1);
        assertThat(rig.ec2.refused()).containsExactly("vol-00000001");
    }

    @Test
    void ofManyOnlyTheOneThatWentWrongStaysBehindAndAllAreLookedAtInOneCall() {
        rig.ec2.limits.pendingQuota = 0;
        var run = rig.take(IntStream.rangeClosed(1, 40).toArray());
        rig.pass(Duration.ofSeconds(5));
        rig.ec2.limits.pendingQuota = 100;
        becomes(7, "error");
        rig.pass(Duration.ofSeconds(70));
        asksAbout(run, Problem.red("volume.state", "vol-00000007", "error"));
        assertThat(rig.ec2.executions()).hasSize(39);
        assertThat(looks()).isEqualTo(1);
    }

    @Test
    void aPersonWhoSendsWhatWouldStillBeRefusedIsAskedAgainAndOnceItIsMendedItGoesOnce() {
        var run = waits(new Subject.Single(Rig.volume(1), null));
        becomes(1, "deleting");
        rig.pass(A_WHILE);
        rig.engine().send(rig.only(run).key());
        rig.pass(A_WHILE);
        asksAbout(run, Problem.red("volume.state", "vol-00000001", "deleting"));
        assertThat(rig.ec2.executions()).isEmpty();
        assertThat(rig.run(run).attestation().accepted()).isEmpty();

        becomes(1, "available");
        rig.engine().send(rig.only(run).key());
        assertThat(rig.becomes(run, Captured.class, Duration.ofSeconds(5))).isTrue();
        rig.pass(A_WHILE);
        assertThat(rig.ec2.executions()).hasSize(1);
    }

    @Test
    void aRootThatRunsByNowIsAskedAboutAndTheAnswerIsRecorded() {
        rig.ec2.instances.put(Rig.HOST.id(), host("stopped", 1, 2));
        rig.ec2.volumes.put(Rig.volumeId(1), Rig.attached(1));
        var run = waits(new Subject.Single(Rig.attached(1), Rig.HOST));
        rig.ec2.instances.put(Rig.HOST.id(), host("running", 1, 2));
        rig.pass(A_WHILE);
        var runs = Problem.amber("volume.root-running", "vol-00000001", "i-0a1");
        asksAbout(run, runs);

        rig.engine().send(rig.only(run).key());
        assertThat(rig.becomes(run, Captured.class, Duration.ofSeconds(5))).isTrue();
        assertThat(rig.run(run).attestation().accepted())
                .extracting(Attestation.Accepted::problem)
                .containsExactly(runs);
    }

    @Test
    void whatWasAcceptedBeforeIsNotAskedAboutAgain() {
        rig.ec2.volumes.put(Rig.volumeId(1), Rig.attached(1));
        var run = waits(new Subject.Single(Rig.attached(1), Rig.HOST));
        assertThat(rig.becomes(run, Captured.class, A_WHILE)).isTrue();
        assertThat(looks()).isEqualTo(2);
    }

    @Test
    void aSetThatIsNotTheOneThatWasChosenIsHeldAsAWhole() {
        IntStream.rangeClosed(1, 2).forEach(one -> rig.ec2.volumes.put(Rig.volumeId(one), Rig.attached(one)));
        var run = waits(Rig.set(1, 2));
        rig.ec2.instances.put(Rig.HOST.id(), host("running", 1, 2, 3));
        rig.pass(A_WHILE);
        var attached = Problem.red("set.attached-since", "i-0a1", "vol-00000003");
        asksAbout(run, attached, attached);
        assertThat(rig.ec2.executions()).isEmpty();
    }

    @Test
    void aMemberInErrorHoldsTheOthersByItsName() {
        IntStream.rangeClosed(1, 2).forEach(one -> rig.ec2.volumes.put(Rig.volumeId(one), Rig.attached(one)));
        var run = waits(Rig.set(1, 2));
        becomes(2, "error");
        rig.pass(A_WHILE);
        asksAbout(
                run,
                Problem.red("set.member-blocks", "vol-00000002"),
                Problem.red("volume.state", "vol-00000002", "error"));
        assertThat(rig.ec2.executions()).isEmpty();
    }

    @Test
    void aLookThatFailsIsMadeAgainAndItsRequestSaysWhatItWaitsFor() {
        var run = waits(new Subject.Single(Rig.volume(1), null));
        rig.ec2.next("volumes", Fault.DNS, Fault.DNS, Fault.DNS);
        var end = rig.time.now().plus(A_WHILE);
        assertThat(rig.until(() -> waiting(run).stream().anyMatch(waits -> waits.reason() == Wait.NETWORK), A_WHILE))
                .isTrue();
        assertThat(rig.becomes(run, Captured.class, Duration.ofSeconds(20))).isTrue();
        assertThat(rig.time.now()).isBefore(end);
        assertThat(rig.ec2.executions()).hasSize(1);
    }

    @Test
    void whereNothingMayBeLookedAtThatIsAskedAboutUnlessItWasAccepted() {
        var run = waits(new Subject.Single(Rig.volume(1), null));
        rig.ec2.faults = action -> action.equals("volumes") ? Fault.DENIED : Fault.NONE;
        rig.pass(A_WHILE);
        asksAbout(run, Problem.amber("check.not-described", "UnauthorizedOperation"));
        rig.engine().send(rig.only(run).key());
        assertThat(rig.becomes(run, Captured.class, Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void whatIsGoneForTheLoginOfAnotherAccountIsNotTakenForGone() {
        var run = waits(new Subject.Single(Rig.volume(1), null));
        rig.ec2.faults = action -> {
            if (action.equals("volumes")) {
                // Between AWS's word about the account and the look the profile became another's.
                rig.ec2.arn = ELSEWHERE;
                rig.ec2.volumes.put(Rig.volumeId(1), null);
            }
            return Fault.NONE;
        };
        rig.pass(A_WHILE);
        assertThat(waiting(run))
                .containsExactly(
                        new Waiting(Wait.CREDENTIALS, waiting(run).getFirst().until()));

        rig.ec2.faults = ignored -> Fault.NONE;
        rig.ec2.arn = Rig.HERE.callerArn();
        rig.ec2.volumes.clear();
        assertThat(rig.becomes(run, Captured.class, A_WHILE)).isTrue();
        assertThat(rig.ec2.executions()).hasSize(1);
    }

    @Test
    void whatAnEarlierProcessLeftUnsentIsLookedAtToo() {
        rig.ec2.arn = "";
        var run = rig.take(1);
        rig.pass(Duration.ofMinutes(2));
        becomes(1, "error");
        rig.ec2.arn = Rig.HERE.callerArn();
        rig.restart();
        rig.pass(A_WHILE);
        asksAbout(run, Problem.red("volume.state", "vol-00000001", "error"));
        assertThat(rig.ec2.sends()).isEmpty();
    }
}
