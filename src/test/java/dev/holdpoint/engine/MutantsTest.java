package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.engine.Schedule.Parts;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.proof.Judge;
import dev.holdpoint.proof.Mutant;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Takes one guard out at a time, in the engine's surroundings, and expects the judge to notice, by the invariant that
 * the guard is there for. The table is in docs/protocol.md, section 6.4.
 */
@Tag("proof")
@Tag("slow")
class MutantsTest {
    private static final int SEEDS = 1_500;
    private static final EnginePolicy STANDARD = EnginePolicy.standard();

    @BeforeAll
    static void plantedFailuresAreNotNews() {
        ((Logger) LoggerFactory.getLogger(EngineLoop.class)).setLevel(Level.OFF);
    }

    @AfterAll
    static void failuresAreNewsAgain() {
        ((Logger) LoggerFactory.getLogger(EngineLoop.class)).setLevel(null);
    }

    private static void killed(String invariant, Parts mutant) {
        for (long seed = 0; seed < SEEDS; seed++) {
            var violations = Judge.violations(Schedule.run(seed, mutant).evidence());
            if (violations.stream().anyMatch(violation -> violation.startsWith(invariant))) {
                return;
            }
        }
        assertThat(List.of())
                .as("%s was never violated: the mutant lives", invariant)
                .isNotEmpty();
    }

    private static Parts cloud(UnaryOperator<SnapshotCloud> mutation) {
        return new Parts((ec2, time) -> mutation.apply(ec2), journal -> journal, STANDARD);
    }

    private static Parts policy(EnginePolicy mutation) {
        return new Parts((ec2, time) -> ec2, journal -> journal, mutation);
    }

    private static EnginePolicy pace(EnginePolicy.Pace pace) {
        return new EnginePolicy(
                pace, STANDARD.fence(), STANDARD.polling(), STANDARD.askAfter(), STANDARD.watch(), STANDARD.jump());
    }

    @Mutant
    void sendingBeforeTheIntentIsDurableIsNoticed() {
        killed("I4 sent before", new Parts((ec2, time) -> ec2, Mutants::lateDispatch, STANDARD));
    }

    @Mutant
    void retryingALostAnswerIsNoticed() {
        killed("I1", cloud(Mutants::retrying));
    }

    @Mutant
    void transmittingTwiceIsNoticedEvenIfTheFirstHadNoEffect() {
        killed("I4 transmitted twice", cloud(Mutants::retrying));
    }

    @Mutant
    void takingUnavailableForNotExecutedIsNoticed() {
        killed("I1", cloud(Mutants::unavailableIsCertain));
    }

    @Mutant
    void signingAnotherDateThanTheJournalledOneIsNoticed() {
        killed("I4 sent with a date", cloud(Mutants::otherDate));
    }

    @Mutant
    void aFenceOfThirtySecondsIsNoticed() {
        var fence = new EnginePolicy.Fence(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofSeconds(5));
        killed("I8 called absent", policy(STANDARD.withFence(fence)));
    }

    @Mutant
    void aFenceWithoutTheVisibilityBoundIsNoticed() {
        var fence = new EnginePolicy.Fence(Duration.ofMinutes(15), Duration.ZERO, Duration.ZERO);
        assertThat(calledAbsent(Parts.genuine(), Duration.ZERO)).isFalse();
        assertThat(calledAbsent(policy(STANDARD.withFence(fence)), Duration.ZERO))
                .isTrue();
    }

    @Mutant
    void aFenceOnTheClientsClockIsNoticed() {
        var fast = Duration.ofMinutes(14);
        assertThat(calledAbsent(Parts.genuine(), fast)).isFalse();
        assertThat(calledAbsent(new Parts(Mutants::clientsClock, journal -> journal, STANDARD), fast))
                .isTrue();
    }

    /** EC2 executes as late as it may, shows it as late as it may, and the client's clock is set wrong meanwhile. */
    private static boolean calledAbsent(Parts parts, Duration wrong) {
        var time = new VirtualTime();
        var ec2 = new FakeEc2(time);
        var journal = new MemoryJournal();
        var rig = new Rig(time, ec2, Schedule.provider(parts.cloud().apply(ec2, time)), journal, parts.policy(), 1);
        ec2.lag = ignored -> Duration.ofSeconds(299);
        ec2.lateness = ignored -> Duration.ofSeconds(899);
        ec2.next("create", Fault.EXECUTED_LATE);
        var run = rig.take(1);
        rig.becomes(run, IntentState.Unconfirmed.class, Duration.ofSeconds(5));
        time.skew(wrong);
        assertThat(rig.becomes(run, IntentState.Completed.class, Duration.ofMinutes(40)))
                .isTrue();
        return journal.events().stream().anyMatch(event -> event.state().equals("ABSENT"));
    }

    @Mutant
    void askingOneCarrierOnlyIsNoticed() {
        killed("I8 called absent", cloud(cloud -> Mutants.onlyBy(cloud, SnapshotQuery.ByIntentTags.class)));
    }

    @Mutant
    void takingAFailedLookForAnEmptyOneIsNoticed() {
        killed("I8 called absent", new Parts(Mutants::garbageIsEmpty, journal -> journal, STANDARD));
    }

    @Mutant
    void readingTheFirstPageOnlyIsNoticed() {
        killed("I8 called absent", cloud(Mutants::firstPageOnly));
    }

    @Mutant
    void askingForIdsInsteadOfFilteringByThemIsNoticed() {
        assertThat(completesBesideADeletedOne(cloud -> cloud)).isTrue();
        assertThat(completesBesideADeletedOne(Mutants::byIdsAlone)).isFalse();
    }

    /** Two snapshots, of which somebody deletes one. */
    private static boolean completesBesideADeletedOne(UnaryOperator<SnapshotCloud> mutation) {
        var time = new VirtualTime();
        var ec2 = new FakeEc2(time);
        var rig = new Rig(time, ec2, Schedule.provider(mutation.apply(ec2)), new MemoryJournal(), STANDARD, 1);
        var run = rig.take(1, 2);
        rig.becomes(run, IntentState.OnEc2.class, Duration.ofSeconds(10));
        ec2.vanish(ec2.snapshotsOf(Rig.volumeId(1)).getFirst());
        return rig.until(
                () -> rig.run(run).intents().getLast().state() instanceof IntentState.Completed, Duration.ofHours(1));
    }

    @Mutant
    void goingOnInAnotherAccountIsNoticed() {
        killed("I14", cloud(Mutants::anyAccount));
    }

    @Mutant
    void sendingAgainWhatADeadProcessHadOnTheWireIsNoticed() {
        killed("I5", new Parts((ec2, time) -> ec2, Mutants::dispatchedIsPlanned, STANDARD));
    }

    @Mutant
    void forgettingAnOutcomeIsNoticed() {
        killed("I2", new Parts((ec2, time) -> ec2, Mutants::forgetful, STANDARD));
    }

    @Mutant
    void spendingMoreThanTheBurstIsNoticed() {
        var pace = STANDARD.pace();
        killed(
                "I9 too many",
                policy(pace(new EnginePolicy.Pace(
                        100, pace.perSecond(), pace.floor(), 100, pace.spacing(), pace.quotaHold()))));
    }

    @Mutant
    void aSecondClickIsNoticedToPassWhenTheIndexForgetsWaiting() {
        var rig = new Rig(new VirtualTime(), new MemoryJournal() {
            @Override
            boolean unfinished(IntentState state) {
                return !(state instanceof IntentState.Waiting) && super.unfinished(state);
            }
        });
        rig.ec2.next("create", Fault.PENDING_QUOTA);
        var run = rig.take(1);
        rig.becomes(run, IntentState.Waiting.class, Duration.ofSeconds(2));
        assertThat(rig.tryTake(1).problems()).as("the mutant lets it pass").isEmpty();
    }

    @Mutant
    void aSecondClickIsNoticedToPassWhenThereIsNoIndex() {
        var rig = new Rig(new VirtualTime(), new MemoryJournal() {
            @Override
            boolean unfinished(IntentState state) {
                return false;
            }
        });
        rig.ec2.next("create", Fault.RESET_AFTER);
        var run = rig.take(1);
        rig.becomes(run, IntentState.Unconfirmed.class, Duration.ofSeconds(2));
        assertThat(rig.tryTake(1).problems()).as("the mutant lets it pass").isEmpty();
        assertThat(rig.becomes(run, IntentState.Completed.class, Duration.ofMinutes(10)))
                .isTrue();
        assertThat(rig.ec2.snapshotsOf(Rig.volumeId(1))).as("of one wish").hasSize(2);
    }

    @Mutant
    void membersOfASetWouldBeDuplicatesIfIdentityWereTheIntentAlone() {
        assertThat(duplicatesOfASet(cloud -> cloud)).isEmpty();
        assertThat(duplicatesOfASet(Mutants::oneVolume)).hasSize(1);
    }

    /** A lost answer, and a snapshot of another volume that carries the same identity. */
    private static List<?> duplicatesOfASet(UnaryOperator<SnapshotCloud> mutation) {
        var time = new VirtualTime();
        var ec2 = new FakeEc2(time);
        var rig = new Rig(time, ec2, Schedule.provider(mutation.apply(ec2)), new MemoryJournal(), STANDARD, 1);
        ec2.next("create", Fault.RESET_AFTER);
        var run = rig.take(1);
        var parameters = rig.only(run).parameters();
        ec2.taken(Rig.volumeId(2), parameters.description(), parameters.tags());
        rig.becomes(run, IntentState.OnEc2.class, Duration.ofMinutes(1));
        return rig.only(run).duplicates();
    }

    @Test
    void theGenuinePartsPassWhereTheMutantsFall() {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(Judge.violations(Schedule.run(seed, Parts.genuine()).evidence()))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }
}
