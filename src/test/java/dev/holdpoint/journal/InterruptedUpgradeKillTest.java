package dev.holdpoint.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.model.HistoryQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade that does not come to its end leaves the journal of before, whole. */
class InterruptedUpgradeKillTest {
    /** So many that reading their words takes a moment. */
    private static final int RUNS = 1_500;

    /** Bytes of the log: its head, and a page with a head of its own. */
    private static final int FIRST_PAGE = 32 + 24 + 4_096;

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void anEarlierJournal() throws JournalException, SQLException {
        file = directory.resolve("journal.db");
        try (var journal = open()) {
            journal.begin(new Samples().planned(1));
        }
        change(
                """
                WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < %d)
                INSERT INTO run SELECT printf('019ab000-0000-7000-8000-%%012x', n), started_at, partition, account,
                  region, endpoint, profile, caller_arn, description, gate, 'CHG-' || n, reconstructed, attestation
                  FROM run, number""".formatted(RUNS),
                "DROP TABLE term",
                "DROP TABLE deed",
                "DROP INDEX intent_states",
                "PRAGMA user_version = 2");
    }

    @Test
    void aProcessThatIsKilledWithinLeavesNoRunThatCannotBeFound()
            throws IOException, JournalException, InterruptedException {
        var log = file.resolveSibling("journal.db-wal");
        var said = directory.resolve("said");
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dholdpoint.logs=" + directory.resolve("logs"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpensAJournal.class.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        // The first page that reaches the disk whole is the first sign of the upgrade.
        int patience = 30_000;
        while (!(Files.exists(log) && Files.size(log) > FIRST_PAGE) && !process.waitFor(1, TimeUnit.MILLISECONDS)) {
            assertThat(--patience).as("milliseconds left").isPositive();
        }
        process.destroyForcibly().waitFor();
        assertThat(Files.readString(said).strip())
                .as("what the process said that was killed")
                .isIn("", "opened");

        try (var journal = open()) {
            for (var change : List.of("CHG-1", "CHG-" + RUNS)) {
                assertThat(journal.archive().find(new HistoryQuery(change, null, null, null, null, 5)))
                        .as(change)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aRunThatMakesNoSenseLeavesTheJournalAsItWas() throws JournalException, SQLException {
        change("UPDATE run SET gate = 'NONE' WHERE change_id = 'CHG-7'");

        assertThatThrownBy(this::open).isInstanceOf(JournalException.class);
        assertThat(ask("PRAGMA user_version")).isEqualTo("2");
        assertThat(ask("SELECT count(*) FROM sqlite_schema WHERE name IN ('term', 'deed')"))
                .isEqualTo("0");

        change("UPDATE run SET gate = 'ALL_CAPTURED' WHERE change_id = 'CHG-7'");
        try (var journal = open()) {
            assertThat(journal.archive().find(new HistoryQuery("CHG-7", null, null, null, null, 5)))
                    .isNotEmpty();
        }
    }

    private Journal open() throws JournalException {
        return SqliteJournal.open(file, InstantSource.fixed(Samples.NOW)).journal();
    }

    private void change(String... lines) throws SQLException {
        try (var sql = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = sql.createStatement()) {
            for (var line : lines) {
                statement.execute(line);
            }
        }
    }

    private String ask(String question) throws SQLException {
        try (var sql = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = sql.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
