package dev.holdpoint.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.Severity;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.VolumeId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals of earlier programs, and what later ones keep more of. */
class JournalUpgradeTest {
    private static final Instant LONG_AGO = Instant.EPOCH;
    /** The tables of version 1, as the program of then made them. */
    private static final List<String> VERSION_1 =
            List.of("""
            CREATE TABLE run (
              id TEXT PRIMARY KEY, started_at TEXT NOT NULL,
              partition TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, endpoint TEXT NOT NULL,
              profile TEXT NOT NULL, caller_arn TEXT NOT NULL,
              description TEXT NOT NULL, gate TEXT NOT NULL, change_id TEXT, reconstructed INTEGER NOT NULL
            ) STRICT""", """
            CREATE TABLE intent (
              intent TEXT NOT NULL, volume TEXT NOT NULL, run TEXT NOT NULL REFERENCES run (id),
              position INTEGER NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL,
              parameters TEXT NOT NULL, parameters_sha256 TEXT NOT NULL,
              state TEXT NOT NULL, detail TEXT NOT NULL, changed_at TEXT NOT NULL,
              request_id TEXT NOT NULL, duplicates TEXT NOT NULL, resent_at_ms INTEGER,
              PRIMARY KEY (intent, volume)
            ) STRICT""", """
            CREATE TABLE event (
              seq INTEGER PRIMARY KEY, at TEXT NOT NULL, run TEXT NOT NULL REFERENCES run (id),
              intent TEXT NOT NULL, volume TEXT NOT NULL, state TEXT NOT NULL, detail TEXT NOT NULL,
              request_id TEXT NOT NULL, resent_at_ms INTEGER
            ) STRICT""", """
            INSERT INTO run VALUES ('019ab000-0000-7000-8000-000000000001', '2026-11-24T12:00:00Z', 'aws',
              '000000000000', 'eu-west-1', '', 'ops', 'arn:aws:iam::000000000000:user/jdoe',
              'kernel patch', 'ALL_RESTORABLE', 'CHG-1', 0)""", """
            INSERT INTO intent VALUES ('019ab000-0000-7000-8000-000000000002', 'vol-00000001',
              '019ab000-0000-7000-8000-000000000001', 0, '000000000000', 'eu-west-1',
              '{"volume":"vol-00000001","description":"d","tags":[],"target":"region"}', 'x',
              'DISPATCHED', '{"signedAt":"2026-11-24T12:00:01Z"}', '2026-11-24T12:00:01Z', '', '', NULL)""", "PRAGMA application_id = " + 0x486C6470, "PRAGMA user_version = 1");

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("journal.db");
    }

    private Journal open() throws JournalException {
        return SqliteJournal.open(file(), InstantSource.fixed(Samples.NOW)).journal();
    }

    private void makeVersion1() throws SQLException {
        try (var sql = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = sql.createStatement()) {
            for (var line : VERSION_1) {
                statement.execute(line);
            }
        }
    }

    @Test
    void aJournalOfVersionOneIsUpgradedAndKeepsItsUnfinishedWork() throws Exception {
        makeVersion1();
        try (var journal = open()) {
            var run = journal.openRuns(LONG_AGO).getFirst();
            assertThat(run.attestation()).isEqualTo(Attestation.NONE);
            assertThat(run.intents().getFirst().state())
                    .isEqualTo(new IntentState.Dispatched(Instant.parse("2026-11-24T12:00:01Z")));
            assertThat(run.intents().getFirst().parameters().set()).isEmpty();
            journal.attest(run.id(), Samples.attestation());
        }
        try (var journal = open()) {
            assertThat(journal.latestRuns(1)).extracting(Run::attestation).containsExactly(Samples.attestation());
        }
    }

    @Test
    void aNewJournalAndAnUpgradedOneHaveTheSameTable() throws Exception {
        makeVersion1();
        open().close();
        var upgraded = columns(file());
        var fresh = directory.resolve("fresh.db");
        SqliteJournal.open(fresh, InstantSource.fixed(Samples.NOW)).journal().close();
        assertThat(upgraded).isEqualTo(columns(fresh)).endsWith("attestation TEXT ''");
    }

    private static String columns(Path file) throws SQLException {
        try (var sql = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = sql.createStatement();
                var rows = statement.executeQuery(
                        "SELECT group_concat(name || ' ' || type || ' ' || coalesce(dflt_value, '-'), ', ')"
                                + " FROM (SELECT * FROM pragma_table_info('run') ORDER BY cid)")) {
            return rows.getString(1);
        }
    }

    @Test
    void whatTheOperatorAttestsIsReplacedAsAWhole() throws Exception {
        var run = new Samples().planned(1);
        var more = Samples.attestation()
                .with(new Attestation.Statement(Samples.NOW, "writes.resumed", "thawed", List.of()));
        try (var journal = open()) {
            journal.begin(run);
            journal.attest(run.id(), more);
            assertThat(journal.latestRuns(1)).containsExactly(run.with(more));
        }
    }

    @Test
    void anEncodedAuthorizationMessageInACheckIsNotKept() throws Exception {
        var encoded = "Q2FuYXJ5_of-an-encoded-message-".repeat(8);
        var denied = new Problem(
                "ec2.UnauthorizedOperation",
                Severity.RED,
                List.of("UnauthorizedOperation"),
                "No. Encoded authorization failure message: " + encoded,
                "r-1");
        var item = new CheckReport.Item(new VolumeId("vol-00000001"), new Permission.Denied(denied), List.of(denied));
        var seen = new Attestation(Samples.NOW, List.of(item), List.of(), "", List.of());
        var run = new Samples().planned(1);
        try (var journal = open()) {
            journal.begin(run);
            journal.attest(run.id(), seen);
        }
        for (var name : List.of("journal.db", "journal.db-wal")) {
            var file = directory.resolve(name);
            if (Files.exists(file)) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(encoded.substring(0, 31));
            }
        }
    }

    @Test
    void theMembersOfASetComeBackWithTheWholeRequest() throws Exception {
        var plain = new Samples().planned(1);
        var intent = plain.intents().getFirst();
        var alone = intent.parameters();
        var set = new SnapshotSet("i-0a1", true, List.of(alone.volume()), true, List.of(alone.volume()));
        var member = new Intent(
                intent.key(),
                new SnapshotParameters(alone.volume(), alone.description(), alone.tags(), alone.target(), set),
                intent.state(),
                intent.changedAt(),
                intent.requestId(),
                intent.duplicates());
        var run = plain.with(List.of(member));
        try (var journal = open()) {
            journal.begin(run);
            assertThat(journal.openRuns(LONG_AGO)).containsExactly(run);
        }
    }
}
