package dev.holdpoint.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Deed;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.HistoryQuery;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Outcome;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.RunSummary;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.VolumeId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.ProgressHandler;

/** Years of runs: found by words, a page at a time, from indexes alone. */
class ArchiveTest {
    private static final Instant NOW = Samples.NOW;

    @TempDir
    Path directory;

    private final SplittableRandom random = new SplittableRandom(11);
    private Path file;
    private Journal journal;
    /** What the journal of {@link #fill} reads and writes. */
    private java.sql.@Nullable Connection database;

    @BeforeEach
    void open() throws JournalException {
        file = directory.resolve("journal.db");
        journal = SqliteJournal.open(file, () -> NOW).journal();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aRunIsFoundByTheBeginningOfWhateverItIsCalledBy() throws JournalException {
        var run = run(1, "CHG-4711", "kernel patch of Friday", completed(1));
        journal.begin(run);
        journal.begin(run(2, "CHG-5000", "database upgrade", completed(2)));

        for (var words : List.of(
                "CHG-4711",
                "chg-47",
                "4711",
                "KERNEL fri",
                "vol-00000001",
                "00000001",
                "snap-00000001",
                "chg 4711",
                "snap 00000001",
                "i-00000001",
                "req-1",
                "patch 123456789012 eu-west-1 jdoe",
                "  kernel  ")) {
            assertThat(found(words)).as(words).containsExactly(run.id());
        }
        assertThat(found("ernel")).isEmpty();
        assertThat(found("kernel upgrade")).as("all words must be found").isEmpty();
        assertThat(found("' OR 1=1 --")).isEmpty();
        assertThat(found("%")).isEmpty();
        assertThat(found("")).hasSize(2);
    }

    @Test
    void aSnapshotThatIsNamedLaterIsFoundAsWell() throws JournalException {
        var run = run(1, "CHG-1", "x", new IntentState.Planned());
        journal.begin(run);
        assertThat(found("snap-0000abcd")).isEmpty();

        journal.record(
                run.id(),
                List.of(run.intents()
                        .getFirst()
                        .with(
                                new IntentState.Captured(new SnapshotId("snap-0000abcd"), NOW, 0, NOW),
                                NOW,
                                "request-77")));

        assertThat(found("snap-0000abcd")).containsExactly(run.id());
        assertThat(found("request-77")).containsExactly(run.id());
    }

    @Test
    void aRequestIdIsOneWordAndFoundByItsBeginning() throws JournalException {
        var run = run(1, "CHG-1", "x", new IntentState.Planned());
        journal.begin(run);
        var answered = run.intents()
                .getFirst()
                .with(
                        new IntentState.Captured(new SnapshotId("snap-0000abcd"), NOW, 0, NOW),
                        NOW,
                        "59dbff89-35bd-4eac-99ed-be587EXAMPLE");

        journal.record(run.id(), List.of(answered));

        assertThat(SearchWords.learnt(answered))
                .containsExactlyInAnyOrder("59dbff89-35bd-4eac-99ed-be587example", "snap-0000abcd", "0000abcd");
        assertThat(found("59dbff89-35bd-4eac-99ed-be587EXAMPLE")).containsExactly(run.id());
        assertThat(found("59dbff89-35BD")).containsExactly(run.id());
    }

    @Test
    void aSummaryCountsAndSaysWhatCameOfTheRun() throws JournalException {
        var good = run(1, "CHG-1", "x", completed(1), completed(2));
        var bad = run(10, "CHG-2", "x", completed(11), new IntentState.Failed(Samples.PROBLEM, null));
        var open = run(20, null, "y", completed(21), new IntentState.Planned());
        for (var run : List.of(good, bad, open)) {
            journal.begin(run);
        }

        assertThat(journal.archive().find(HistoryQuery.ALL))
                .containsExactlyInAnyOrder(
                        summary(good, 2, Outcome.RESTORABLE),
                        summary(bad, 1, Outcome.INCOMPLETE),
                        summary(open, 1, Outcome.OPEN));
        assertThat(found(new HistoryQuery("", null, Outcome.RESTORABLE, null, null, 10)))
                .containsExactly(good.id());
        assertThat(found(new HistoryQuery("", null, Outcome.INCOMPLETE, null, null, 10)))
                .containsExactly(bad.id());
        assertThat(found(new HistoryQuery("", null, Outcome.OPEN, null, null, 10)))
                .containsExactly(open.id());
        assertThat(journal.archive().run(bad.id())).contains(bad);
    }

    @Test
    void accountAndDateNarrowFurther() throws JournalException {
        var run = run(1, "CHG-1", "x", completed(1));
        journal.begin(run);

        assertThat(found(new HistoryQuery("chg", run.connection().account(), null, NOW, null, 10)))
                .containsExactly(run.id());
        assertThat(found(new HistoryQuery("", new AccountId("999999999999"), null, null, null, 10)))
                .isEmpty();
        assertThat(found(new HistoryQuery("", null, null, NOW.plusSeconds(2), null, 10)))
                .isEmpty();
    }

    @Test
    void tenThousandRunsComeAPageAtATimeFromIndexesAlone() throws JournalException, SQLException, IOException {
        int runs = 10_000;
        fill(runs);

        var seen = new ArrayList<RunId>();
        var query = HistoryQuery.ALL;
        for (var page = find(query); !page.isEmpty(); page = find(query)) {
            assertThat(page).hasSizeLessThanOrEqualTo(HistoryQuery.PAGE);
            seen.addAll(page.stream().map(RunSummary::id).toList());
            query = query.after(seen.getLast());
        }
        assertThat(seen).hasSize(runs).doesNotHaveDuplicates();
        assertThat(find(new HistoryQuery("CHG-9999", null, null, null, null, 200)))
                .hasSize(1);
        assertThat(find(new HistoryQuery("vol-0000270f", null, null, null, null, 200)))
                .hasSize(1);
        assertWhatARunIsFoundByReadsLittle(runs);
        for (var one : List.of(
                HistoryQuery.ALL,
                HistoryQuery.ALL.after(seen.get(5_000)),
                new HistoryQuery("snap-00002 kernel", null, Outcome.INCOMPLETE, null, null, 200),
                new HistoryQuery("", new AccountId("123456789012"), Outcome.OPEN, NOW, null, 200))) {
            assertThat(plan(one))
                    .as("how SQLite answers " + one)
                    .noneMatch(step -> step.startsWith("SCAN intent") || step.startsWith("SCAN term"))
                    .noneMatch(step -> step.contains("TEMP B-TREE FOR ORDER BY"))
                    .anyMatch(step -> step.contains("intent_states"));
        }
    }

    /** Steps of SQLite's machine, which are the same on every computer; reading all runs takes a hundred thousand. */
    private void assertWhatARunIsFoundByReadsLittle(int runs) throws JournalException, SQLException {
        var last = runs - 1;
        for (var words : List.of(
                "CHG-" + last, "vol-%08x".formatted(last), "i-%08x".formatted(last), "snap-%08x".formatted(last))) {
            var query = new HistoryQuery(words, null, null, null, null, HistoryQuery.PAGE);
            assertThat(find(query)).as(words).hasSize(1);
            assertThat(thousandsOfSteps(query)).as("for " + words).isZero();
        }
        assertThat(thousandsOfSteps(HistoryQuery.ALL)).as("for the first page").isLessThan(40);
        assertThat(thousandsOfSteps(new HistoryQuery("no-such-run", null, Outcome.OPEN, NOW, null, 200)))
                .isZero();
        var all = new HistoryQuery("", null, null, null, null, Integer.MAX_VALUE);
        assertThat(thousandsOfSteps(all)).as("the measure itself").isGreaterThan(100);
    }

    private int thousandsOfSteps(HistoryQuery query) throws JournalException, SQLException {
        var steps = new AtomicInteger();
        ProgressHandler.setHandler(database, 1_000, new ProgressHandler() {
            @Override
            protected int progress() {
                steps.incrementAndGet();
                return 0;
            }
        });
        try {
            find(query);
        } finally {
            ProgressHandler.clearHandler(database);
        }
        return steps.get();
    }

    /** As the steps of EXPLAIN QUERY PLAN: no table of many rows is read through, and nothing is sorted. */
    private List<String> plan(HistoryQuery query) throws SQLException {
        var search = SqliteArchive.Search.of(query);
        var steps = new ArrayList<String>();
        try (var sql = DriverManager.getConnection("jdbc:sqlite:" + file);
                var explain = sql.prepareStatement("EXPLAIN QUERY PLAN " + search.sql())) {
            Values.bind(explain, search.arguments().toArray());
            try (var rows = explain.executeQuery()) {
                while (rows.next()) {
                    steps.add(rows.getString("detail"));
                }
            }
        }
        return steps;
    }

    /** Without a sync each time, which would take the test a minute and prove nothing here. */
    private void fill(int runs) throws JournalException, SQLException, IOException {
        journal.close();
        var sql = SqliteSchema.connect(file, false);
        try (var statement = sql.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
        }
        var lock = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        database = sql;
        journal = new SqliteJournal(sql, lock);
        for (int number = 0; number < runs; number++) {
            journal.begin(run(number, "CHG-" + number, "kernel patch", completed(number)));
        }
    }

    @Test
    void deedsAreRememberedInTheirOrderAndOfARunAlone() throws JournalException {
        var run = run(1, "CHG-1", "x", completed(1));
        journal.begin(run);
        var own = OwnSnapshot.of(run).getFirst();
        var asked = new Deed(NOW, own, Deed.Kind.KEEP, "2026-12-31", Deed.Result.ASKED);
        var done = new Deed(NOW.plusSeconds(1), own, Deed.Kind.KEEP, "2026-12-31", Deed.Result.DONE);
        var elsewhere =
                new Deed(NOW, new OwnSnapshot(own.id(), own.key(), null), Deed.Kind.DELETE, "", Deed.Result.NOT_DONE);

        journal.archive().note(List.of(asked, elsewhere));
        journal.archive().note(List.of(done));

        assertThat(journal.archive().deeds(run.id())).containsExactly(asked, done);
    }

    @Test
    void deedsAreOnlyAppended() throws JournalException, SQLException {
        var run = run(1, "CHG-1", "x", completed(1));
        journal.begin(run);
        journal.archive()
                .note(List.of(new Deed(NOW, OwnSnapshot.of(run).getFirst(), Deed.Kind.DELETE, "", Deed.Result.ASKED)));
        try (var sql = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = sql.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE deed SET result = 'DONE'"))
                    .hasMessageContaining("only appended");
            assertThatThrownBy(() -> statement.execute("DELETE FROM deed")).hasMessageContaining("only appended");
        }
    }

    @Test
    void aJournalOfAnEarlierVersionIsTakenOverAndSearched() throws JournalException, SQLException {
        var run = run(1, "CHG-4711", "kernel patch", completed(1));
        journal.begin(run);
        journal.close();
        try (var sql = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = sql.createStatement()) {
            statement.execute("DROP TABLE term");
            statement.execute("DROP TABLE deed");
            statement.execute("DROP INDEX intent_states");
            statement.execute("PRAGMA user_version = 2");
        }

        journal = SqliteJournal.open(file, () -> NOW).journal();

        assertThat(found("kernel")).containsExactly(run.id());
        assertThat(journal.archive().deeds(run.id())).isEmpty();
    }

    private List<RunId> found(String words) throws JournalException {
        return found(new HistoryQuery(words, null, null, null, null, 10));
    }

    private List<RunId> found(HistoryQuery query) throws JournalException {
        return find(query).stream().map(RunSummary::id).toList();
    }

    private List<RunSummary> find(HistoryQuery query) throws JournalException {
        return journal.archive().find(query);
    }

    private static RunSummary summary(Run run, int restorable, Outcome outcome) {
        return new RunSummary(
                run.id(),
                run.connection(),
                run.startedAt(),
                run.description(),
                run.changeId(),
                run.intents().size(),
                restorable,
                outcome);
    }

    private static IntentState completed(int number) {
        return new IntentState.Completed(new SnapshotId("snap-%08x".formatted(number)), NOW, NOW.plusSeconds(60));
    }

    private Run run(int first, @Nullable String change, String description, IntentState... states) {
        var started = NOW.plus(Duration.ofSeconds(first));
        var intents = new ArrayList<Intent>();
        for (var state : states) {
            var volume = new VolumeId("vol-%08x".formatted(first + intents.size()));
            intents.add(new Intent(
                    new IntentKey(IntentId.mint(started, random), volume),
                    new SnapshotParameters(
                            volume,
                            description,
                            List.of(),
                            new Target.InRegion(),
                            new SnapshotSet("i-%08x".formatted(first), false, List.of(), false, List.of(volume))),
                    state,
                    NOW,
                    "req-" + first,
                    List.of()));
        }
        return new Run(
                RunId.mint(started, random),
                new Connection(
                        "aws",
                        new AccountId("123456789012"),
                        "eu-west-1",
                        "",
                        "ops",
                        "arn:aws:sts::123456789012:assumed-role/Maintenance/jdoe"),
                started,
                description,
                Gate.ALL_RESTORABLE,
                change,
                intents);
    }
}
