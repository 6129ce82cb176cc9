package dev.holdpoint.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import dev.holdpoint.proof.Mutant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteJournalTest {
    private static final Instant LONG_AGO = Samples.NOW.minusSeconds(86_400);

    @TempDir
    Path directory;

    private final Samples samples = new Samples();
    private final List<Journal> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Journal::close);
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path file() {
        return data().resolve("journal.db");
    }

    private OpenedJournal open() throws JournalException {
        var journal = SqliteJournal.open(file(), InstantSource.fixed(Samples.NOW));
        opened.add(journal.journal());
        return journal;
    }

    private OpenedJournal reopen() throws JournalException {
        close();
        return open();
    }

    static List<IntentState> unfinished() {
        return Samples.STATES.subList(0, 6);
    }

    static List<IntentState> finished() {
        return Samples.STATES.subList(6, Samples.STATES.size());
    }

    @Test
    void aRunComesBackWholeWithEveryStateAfterTheFileWasReopened() throws Exception {
        var run = samples.run(1, Samples.STATES);
        open().journal().begin(run);
        assertThat(reopen().journal().openRuns(LONG_AGO)).containsExactly(run);
    }

    @Test
    void anEncodedAuthorizationMessageIsNotKept() throws Exception {
        var encoded = "Q2FuYXJ5_of-an-encoded-message-".repeat(8);
        var denied = new Problem(
                "ec2.UnauthorizedOperation",
                Severity.RED,
                List.of("UnauthorizedOperation"),
                "You are not authorized. Encoded authorization failure message: " + encoded + " Ask.",
                "r-1");
        var run = samples.run(1, List.of(new IntentState.Failed(denied, null)));
        open().journal().begin(run);

        var kept =
                reopen().journal().latestRuns(1).getFirst().intents().getFirst().state();

        var bytes = Files.readString(file(), StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains(encoded.substring(0, 31))).isFalse();
        assertThat(((IntentState.Failed) kept).problem().detail())
                .isEqualTo("You are not authorized. Encoded authorization failure message: (left out) Ask.");
    }

    @Test
    void aNewStateReplacesTheOldOneAndTheEventsKeepBoth() throws Exception {
        var run = samples.planned(1);
        var journal = open().journal();
        journal.begin(run);
        var sent = Samples.moved(run, new IntentState.Dispatched(Samples.NOW));
        journal.record(run.id(), List.of(sent));
        var captured = Samples.moved(run, new IntentState.Captured(Samples.SNAPSHOT, Samples.NOW, 0, Samples.NOW));
        journal.record(run.id(), List.of(captured));
        assertThat(reopen().journal().openRuns(LONG_AGO)).containsExactly(run.with(List.of(captured)));
        assertThat(column("SELECT state FROM event ORDER BY seq")).containsExactly("PLANNED", "DISPATCHED", "CAPTURED");
    }

    @Test
    void progressIsRememberedButIsNoTransition() throws Exception {
        var run = samples.planned(1);
        var journal = open().journal();
        journal.begin(run);
        for (int percent : new int[] {0, 10, 90}) {
            journal.record(
                    run.id(),
                    List.of(Samples.moved(
                            run, new IntentState.Captured(Samples.SNAPSHOT, Samples.NOW, percent, Samples.NOW))));
        }
        assertThat(column("SELECT state FROM event ORDER BY seq")).containsExactly("PLANNED", "CAPTURED");
        assertThat(column("SELECT detail FROM intent").getFirst()).contains("\"percent\":90");
    }

    @Test
    void aRunThatBeginsCapturedHasAnEventThatSaysSo() throws Exception {
        var captured = new IntentState.Captured(Samples.SNAPSHOT, Samples.NOW, 10, Samples.NOW);
        open().journal().begin(samples.run(1, List.of(captured)));
        assertThat(column("SELECT state FROM event")).containsExactly("CAPTURED");
    }

    /** A journal of years has a million events, and a thousand snapshots report progress at once. */
    @Test
    void whetherThereIsATransitionIsNotReadFromTheEvents() throws Exception {
        open().journal().begin(samples.planned(1));
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
                var explain = other.prepareStatement("EXPLAIN QUERY PLAN " + SqliteJournal.EVENT);
                var lines = explain.executeQuery()) {
            while (lines.next()) {
                assertThat(lines.getString("detail")).doesNotContain("SCAN e").doesNotContain("SCAN intent");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("unfinished")
    void aVolumeWithAnUnfinishedIntentIsBusyInEveryUnfinishedState(IntentState state) throws Exception {
        var journal = open().journal();
        journal.begin(samples.run(1, List.of(state)));
        assertThatThrownBy(() -> journal.begin(samples.planned(1))).isInstanceOf(VolumeBusyException.class);
        journal.begin(samples.planned(2));
    }

    @Mutant
    void aSecondClickIsNoticedToPassWhenTheIndexIsDropped() throws Exception {
        open().journal().begin(samples.planned(1));
        assertThatThrownBy(() -> reopen().journal().begin(samples.planned(1))).isInstanceOf(VolumeBusyException.class);
        close();
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = other.createStatement()) {
            statement.execute("DROP INDEX one_unfinished");
        }
        reopen().journal().begin(samples.planned(1));
        assertThat(column("SELECT volume FROM intent")).containsExactly("vol-00000001", "vol-00000001");
    }

    @ParameterizedTest
    @MethodSource("finished")
    void aVolumeIsFreeAgainOnceItsIntentNeedsNoAnswer(IntentState state) throws Exception {
        var journal = open().journal();
        journal.begin(samples.run(1, List.of(state)));
        journal.begin(samples.planned(1));
        assertThat(journal.latestRuns(10)).hasSize(2);
    }

    @Test
    void aRefusedRunLeavesNothingBehind() throws Exception {
        var journal = open().journal();
        journal.begin(samples.planned(2));
        var both = samples.run(1, List.of(new IntentState.Planned(), new IntentState.Planned()));
        assertThatThrownBy(() -> journal.begin(both)).isInstanceOf(VolumeBusyException.class);
        assertThat(column("SELECT volume FROM intent")).containsExactly("vol-00000002");
        assertThat(column("SELECT volume FROM event")).containsExactly("vol-00000002");
    }

    @Test
    void theSameRunCannotBeBegunTwice() throws Exception {
        var journal = open().journal();
        var run = samples.run(1, List.of(new IntentState.Cancelled()));
        journal.begin(run);
        assertThatThrownBy(() -> journal.begin(run)).isInstanceOf(VolumeBusyException.class);
    }

    @Test
    void anEndedRunIsOpenOnlyWhileAResentIntentIsWatched() throws Exception {
        var run = samples.run(1, List.of(new IntentState.Completed(Samples.SNAPSHOT, Samples.NOW, Samples.NOW)));
        var journal = open().journal();
        journal.begin(run);
        assertThat(journal.openRuns(Samples.NOW)).hasSize(1);
        assertThat(journal.openRuns(Samples.NOW.plusSeconds(5))).isEmpty();
        assertThat(journal.latestRuns(10)).containsExactly(run);
    }

    @Test
    void theNewestRunsComeFirstAndNoMoreThanAskedFor() throws Exception {
        var journal = open().journal();
        var first = samples.planned(1);
        journal.begin(first);
        var second = samples.planned(2);
        journal.begin(second);
        var newest = first.id().compareTo(second.id()) > 0 ? first : second;
        assertThat(journal.latestRuns(1)).containsExactly(newest);
    }

    @Mutant
    void theConnectionThatWritesSyncsEveryCommit() throws Exception {
        var journal = (SqliteJournal) open().journal();
        assertThat(journal.pragma("synchronous")).isEqualTo("2");
        assertThat(journal.pragma("journal_mode")).isEqualTo("wal");
        assertThat(journal.pragma("foreign_keys")).isEqualTo("1");
        assertThat(journal.pragma("trusted_schema")).isEqualTo("0");
        assertThat(journal.pragma("fullfsync")).isEqualTo("1");
    }

    @Test
    void theFilesArePrivateFromTheBeginning() throws Exception {
        open().journal().begin(samples.planned(1));
        assertThat(mode(data())).isEqualTo("rwx------");
        try (var files = Files.list(data())) {
            assertThat(files.toList())
                    .hasSize(4)
                    .allSatisfy(path -> assertThat(mode(path)).isEqualTo("rw-------"));
        }
    }

    @Test
    void aBrokenFileIsSetAsideAndReportedAndNeverOverwritten() throws Exception {
        Files.createDirectories(data());
        var rubbish = "this is no database, and it is long enough to be read as a header of one".repeat(99);
        Files.writeString(file(), rubbish);
        var journal = open();
        var aside = file().resolveSibling("journal.db.broken-20261124-100000");
        assertThat(journal.problems()).containsExactly(Problem.amber("journal.set-aside", aside.toString()));
        assertThat(journal.fresh()).isTrue();
        assertThat(aside).hasContent(rubbish);
        journal.journal().begin(samples.planned(1));
    }

    @Test
    void aFileThatIsDamagedInTheMiddleIsSetAside() throws Exception {
        var journal = open().journal();
        for (int i = 0; i < 200; i++) {
            journal.begin(samples.planned(i));
        }
        close();
        opened.clear();
        var bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5A);
        Files.write(file(), bytes);
        assertThat(open().problems()).extracting(Problem::key).containsExactly("journal.set-aside");
    }

    @Test
    void anotherProgramsDatabaseIsSetAsideToo() throws Exception {
        Files.createDirectories(data());
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = other.createStatement()) {
            statement.execute("CREATE TABLE recipe (name TEXT)");
        }
        assertThat(open().problems()).extracting(Problem::key).containsExactly("journal.set-aside");
    }

    @Test
    void aJournalOfANewerProgramIsLeftAloneAndRefused() throws Exception {
        open();
        close();
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = other.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertThatThrownBy(this::open).isInstanceOf(JournalException.class).hasMessageContaining("newer");
    }

    @Test
    void aSecondProcessCannotTakeTheFileWhileTheFirstHasIt() throws Exception {
        open();
        assertThatThrownBy(this::open).isInstanceOf(JournalException.class).hasMessageContaining("another");
        assertThat(reopen().fresh()).isFalse();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedWithAReason() throws Exception {
        Files.writeString(directory.resolve("data"), "a file where the directory should be");
        assertThatThrownBy(this::open).isInstanceOf(JournalException.class).hasMessageContaining("data");
    }

    @Test
    void eventsCannotBeChangedOrDeleted() throws Exception {
        open().journal().begin(samples.planned(1));
        assertThatThrownBy(() -> execute("UPDATE event SET state = 'COMPLETED'"))
                .hasMessageContaining("only appended");
        assertThatThrownBy(() -> execute("DELETE FROM event")).hasMessageContaining("only appended");
    }

    @Test
    void aJournalThatCannotBeWrittenAnyMoreSaysSoAndKeepsWhatItHad() throws Exception {
        var journal = (SqliteJournal) open().journal();
        var run = samples.planned(1);
        journal.begin(run);
        journal.pragma("query_only = ON");
        assertThatThrownBy(() -> journal.begin(samples.planned(2)))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("SQLITE_READONLY");
        journal.pragma("query_only = OFF");
        assertThat(journal.latestRuns(10)).containsExactly(run);
    }

    private void execute(String sql) throws SQLException {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> column(String query) throws SQLException {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = other.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
