package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Carriers;
import dev.holdpoint.model.Deed;
import dev.holdpoint.model.HistoryQuery;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.RunSummary;
import dev.holdpoint.model.SnapshotResult;
import dev.holdpoint.model.Tag;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be done with snapshots once their run is over (docs/protocol.md, section 4). */
class AfterwardsTest {
    private static final LocalDate LATER = LocalDate.parse("2027-01-31");

    private final MemoryJournal journal = new MemoryJournal();
    private final Rig rig = new Rig(new VirtualTime(), journal);

    private RunId completed(int... volumes) {
        var run = rig.take(volumes);
        assertThat(rig.becomes(run, IntentState.Completed.class, Duration.ofMinutes(30)))
                .isTrue();
        return run;
    }

    private List<OwnSnapshot> own(RunId run) {
        return OwnSnapshot.of(rig.run(run));
    }

    private List<SnapshotResult> delete(List<OwnSnapshot> snapshots) {
        return rig.get(rig.engine().afterwards().delete(Rig.HERE, snapshots));
    }

    private List<SnapshotResult> check(List<OwnSnapshot> snapshots) {
        return rig.get(rig.engine().afterwards().checkDeletion(Rig.HERE, snapshots));
    }

    private List<Deed.Result> deeds(RunId run) {
        return journal.archive().deeds(run).stream().map(Deed::result).toList();
    }

    @Test
    void aRunsSnapshotsAreDeletedAndShownAsDeletedFromHere() {
        var run = completed(1, 2);
        var own = own(run);

        assertThat(check(own)).isEqualTo(results(own, List.of()));
        assertThat(rig.ec2.snapshotsOf(Rig.volumeId(1)))
                .as("a check deletes nothing")
                .hasSize(1);
        assertThat(delete(own)).isEqualTo(results(own, List.of()));

        assertThat(rig.ec2.snapshotsOf(Rig.volumeId(1))).isEmpty();
        assertThat(rig.run(run).intents())
                .allSatisfy(intent -> assertThat(intent.state())
                        .isInstanceOfSatisfying(
                                IntentState.Gone.class,
                                gone -> assertThat(gone.byOperator()).isTrue()));
        assertThat(deeds(run))
                .containsExactly(Deed.Result.ASKED, Deed.Result.ASKED, Deed.Result.DONE, Deed.Result.DONE);
    }

    @Test
    void aDeletionThatCannotBeRememberedIsNotAskedOfEc2() {
        var run = completed(1);
        journal.full = () -> true;

        assertThat(delete(own(run)).getFirst().problems())
                .containsExactly(Problem.red("journal.unwritable", "SQLITE_FULL"));
        assertThat(rig.ec2.snapshotsOf(Rig.volumeId(1))).hasSize(1);
    }

    @Test
    void whatAnImageNeedsOrALockHoldsIsRefusedBeforeAnythingIsAsked() {
        var run = completed(1, 2, 3);
        var own = own(run);
        rig.ec2.retention.images.put(own.get(0).id(), List.of("ami-1", "ami-2"));
        rig.ec2.retention.locks.put(own.get(1).id(), "compliance");
        var needed = Problem.red("delete.in-use", own.get(0).id().value(), "ami-1, ami-2");
        var locked = Problem.red("delete.locked", own.get(1).id().value(), "compliance");

        for (var results : List.of(check(own), delete(own))) {
            assertThat(results)
                    .extracting(SnapshotResult::problems)
                    .containsExactly(List.of(needed), List.of(locked), List.of());
        }
        assertThat(rig.ec2.snapshotsOf(Rig.volumeId(1))).hasSize(1);
        assertThat(rig.ec2.snapshotsOf(Rig.volumeId(2))).hasSize(1);
        assertThat(rig.ec2.snapshotsOf(Rig.volumeId(3))).isEmpty();
    }

    @Test
    void usesThatMayNotBeLookedUpAreSaidAndDoNotBlock() {
        var run = completed(1);
        rig.ec2.retention.asking = Fault.DENIED;

        var found = check(own(run)).getFirst();

        assertThat(found.good()).isTrue();
        assertThat(found.problems())
                .extracting(Problem::key)
                .containsExactly("delete.images-unknown", "delete.locks-unknown");
    }

    @Test
    void aDryRunThatIsDeniedBlocks() {
        var run = completed(1);
        var denied = Fault.DENIED.failure().problem();
        rig.ec2.retention.permissions.put(own(run).getFirst().id(), new Permission.Denied(denied));

        assertThat(check(own(run)).getFirst().problems()).containsExactly(denied);
    }

    @Test
    void aSnapshotThatDoesNotCarryTheIdentityIsNotTouched() {
        var run = completed(1);
        var foreign = rig.ec2.taken(Rig.volumeId(1), "a colleague's", List.of());
        var claimed = new OwnSnapshot(foreign, own(run).getFirst().key(), run);
        var refused = List.of(Problem.red("snapshot.not-ours", foreign.value()));

        assertThat(check(List.of(claimed)).getFirst().problems()).isEqualTo(refused);
        assertThat(delete(List.of(claimed)).getFirst().problems()).isEqualTo(refused);
        assertThat(rig.get(rig.engine().afterwards().keepUntil(Rig.HERE, List.of(claimed), LATER))
                        .getFirst()
                        .problems())
                .isEqualTo(refused);
        assertThat(rig.ec2.snapshotsOf(Rig.volumeId(1))).contains(foreign);
    }

    @Test
    void aSnapshotThatIsGoneAlreadyCountsAsDeleted() {
        var run = completed(1);
        var own = own(run);
        rig.ec2.vanish(own.getFirst().id());

        assertThat(check(own).getFirst().problems())
                .containsExactly(Problem.info("delete.gone", own.getFirst().id().value()));
        assertThat(delete(own).getFirst().good()).isTrue();
        assertThat(rig.only(run).state()).isInstanceOf(IntentState.Gone.class);
    }

    @Test
    void aDeletionThatEc2IsTooBusyForIsMadeAgainInItsTurn() {
        var run = completed(1);
        rig.ec2.next("delete", Fault.THROTTLE, Fault.THROTTLE);

        assertThat(delete(own(run)).getFirst().good()).isTrue();
        assertThat(rig.ec2.snapshotsOf(Rig.volumeId(1))).isEmpty();
    }

    @Test
    void aDeletionWhoseAnswerIsLostIsNotCalledDone() {
        var run = completed(1);
        rig.ec2.next("delete", Fault.RESET_BEFORE);

        assertThat(delete(own(run)).getFirst().good()).isFalse();
        assertThat(rig.only(run).state()).isInstanceOf(IntentState.Completed.class);
        assertThat(deeds(run)).containsExactly(Deed.Result.ASKED, Deed.Result.NOT_DONE);
    }

    @Test
    void inAnotherAccountNothingIsTakenForGone() {
        var run = completed(1);
        rig.ec2.arn = "arn:aws:iam::999999999999:user/other";

        assertThat(delete(own(run)).getFirst().problems())
                .containsExactly(Problem.red("account.changed", "000000000000", "999999999999"));
    }

    @Test
    void keepingIsWrittenAsATagSnapshotBySnapshot() {
        var run = completed(1, 2);
        var own = own(run);
        rig.ec2.vanish(own.get(1).id());

        var results = rig.get(rig.engine().afterwards().keepUntil(Rig.HERE, own, LATER));

        assertThat(results)
                .extracting(SnapshotResult::problems)
                .containsExactly(
                        List.of(),
                        List.of(Problem.red("keep.gone", own.get(1).id().value())));
        assertThat(rig.ec2.retention.keptUntil(own.get(0).id())).contains("2027-01-31");
        assertThat(deeds(run))
                .containsExactlyInAnyOrder(
                        Deed.Result.ASKED, Deed.Result.ASKED, Deed.Result.DONE, Deed.Result.NOT_DONE);
    }

    @Test
    void whatThisProgramTookIsListedByItsTagsWithItsDates() {
        var run = completed(1);
        var own = own(run).getFirst();
        rig.get(rig.engine().afterwards().keepUntil(Rig.HERE, List.of(own), LATER));
        rig.ec2.taken(Rig.volumeId(5), "a colleague's", List.of(new Tag("Owner", "jdoe")));
        rig.ec2.taken(
                Rig.volumeId(6),
                "nonsense",
                List.of(
                        new Tag(Carriers.INTENT, "0192f0c4-0000-7000-8000-000000000001"),
                        new Tag(Carriers.KEEP_UNTIL, "soon")));

        var taken = rig.get(rig.engine().afterwards().taken(Rig.HERE)).orThrow();

        assertThat(taken).hasSize(2);
        assertThat(taken.getLast().keepUntil()).as("a date that is none").isEmpty();
        assertThat(taken.getFirst()).satisfies(one -> {
            assertThat(one.own()).isEqualTo(own);
            assertThat(one.text()).isEqualTo("kernel patch");
            assertThat(one.change()).contains("CHG-4711");
            assertThat(one.keepUntil()).contains(LATER);
            assertThat(one.past(LATER)).as("kept through the day itself").isFalse();
            assertThat(one.past(LATER.plusDays(1))).isTrue();
        });
    }

    @Test
    void aRunOfLongAgoComesBackToTheBoardWhenItIsOpened() {
        var run = completed(1);
        for (int volume = 2; volume < 30; volume++) {
            completed(volume);
        }
        rig.restart();
        rig.pass(Duration.ofSeconds(1));
        assertThat(rig.board().runs()).hasSize(20);

        var opened = rig.get(rig.engine().past().open(run)).orThrow();
        rig.pass(Duration.ofSeconds(1));

        assertThat(opened.id()).isEqualTo(run);
        assertThat(rig.run(run)).isEqualTo(opened);
        assertThat(delete(OwnSnapshot.of(opened)).getFirst().good()).isTrue();
        assertThat(rig.only(run).state()).isInstanceOf(IntentState.Gone.class);
    }

    @Test
    void historyIsFoundAndARunThatIsNoneIsSaidToBeNone() {
        var run = completed(1);

        assertThat(rig.get(rig.engine().past().find(HistoryQuery.ALL)).orThrow())
                .extracting(RunSummary::id)
                .containsExactly(run);
        assertThat(rig.get(rig.engine().past().open(RunId.parse("0192f0c4-0000-7000-8000-000000000001")))
                        .problems())
                .containsExactly(Problem.red("journal.no-run", "0192f0c4-0000-7000-8000-000000000001"));
        assertThat(rig.get(rig.engine().past().deeds(run)).orThrow()).isEmpty();
    }

    @Test
    void howLongEarlierSnapshotsTookIsAskedOfEc2() {
        completed(1);
        rig.pass(Duration.ofMinutes(1));
        completed(1);

        var took = rig.get(rig.engine().durations(Rig.HERE, List.of(Rig.volumeId(1), Rig.volumeId(9))))
                .orThrow();

        assertThat(took)
                .isEqualTo(Map.of(
                        Rig.volumeId(1),
                        List.of(rig.ec2.snapshotTime, rig.ec2.snapshotTime),
                        Rig.volumeId(9),
                        List.of()));
    }

    @Test
    void manyDeletionsKeepThePaceOfSnapshots() {
        var volumes = new int[90];
        for (int i = 0; i < volumes.length; i++) {
            volumes[i] = i + 1;
        }
        var own = own(completed(volumes));
        rig.pass(Duration.ofMinutes(5));
        var before = rig.time.elapsed();

        assertThat(delete(own)).allMatch(SnapshotResult::good).hasSize(90);

        // 80 tokens at once, ten more at 4.5 a second.
        assertThat(rig.time.elapsed().minus(before)).isGreaterThan(Duration.ofSeconds(2));
    }

    private static List<SnapshotResult> results(List<OwnSnapshot> snapshots, List<Problem> problems) {
        return snapshots.stream()
                .map(snapshot -> new SnapshotResult(snapshot, problems))
                .toList();
    }

    @Test
    void theSnapshotThatWentWrongCanBeDeletedAndItsRequestStaysFailed() {
        var run = rig.take(1);
        assertThat(rig.becomes(run, IntentState.Captured.class, Duration.ofMinutes(1)))
                .isTrue();
        rig.ec2.spoil(rig.only(run).state().snapshotId().orElseThrow());
        assertThat(rig.becomes(run, IntentState.Failed.class, Duration.ofMinutes(5)))
                .isTrue();

        assertThat(delete(own(run)).getFirst().good()).isTrue();

        assertThat(rig.only(run).state())
                .isInstanceOfSatisfying(
                        IntentState.Failed.class,
                        failed -> assertThat(failed.snapshotOrNull()).isNull());
    }

    @Test
    void nothingToDeleteIsAnsweredAtOnce() {
        assertThat(delete(List.<OwnSnapshot>of())).isEmpty();
    }
}
