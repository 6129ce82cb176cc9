package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.journal.SqliteJournal;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.proof.FileWitness;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process dies at a named point; the next one goes on from its file until nothing is open. */
@Tag("slow")
class ProcessKillTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin after",
                "caller before",
                "Dispatched before",
                "Dispatched after",
                "create before",
                "create after",
                "Captured before",
                "Captured after",
                "ByIds before",
                "ByIds after",
                "Completed before",
                "Completed after"
            })
    void theNextProcessEndsWithOneSnapshotOrAsks(String point) throws Exception {
        assertThat(die(point)).as("died where it should").isEqualTo(Victim.DIED);
        var ec2 = new FileEc2(directory.resolve("ec2"), ignored -> {});
        boolean neverSent = point.equals("create before") || point.equals("Dispatched after");
        var settled = new CompletableFuture<Board>();
        var journal = SqliteJournal.open(file(), InstantSource.system()).journal();
        try (var engine = Victim.open(journal, ec2)) {
            var unused = engine.subscribe(board -> {
                if (neverSent ? looked(board) : !board.open()) {
                    settled.complete(board);
                }
            });
            assertThat(settled.get(20, TimeUnit.SECONDS).runs()).hasSize(1);
        }
        assertThat(ec2.snapshots()).hasSize(neverSent ? 0 : 1);
        assertThat(new FileWitness(file()).rows())
                .extracting("state")
                .containsExactly(neverSent ? "UNKNOWN" : "COMPLETED");
    }

    @ParameterizedTest
    @ValueSource(strings = "begin before")
    void beforeTheFirstCommitNothingHappenedAndNothingWasSaid(String point) throws Exception {
        assertThat(die(point)).isEqualTo(Victim.DIED);
        assertThat(new FileWitness(file()).rows()).isEmpty();
        assertThat(new FileEc2(directory.resolve("ec2"), ignored -> {}).snapshots())
                .isEmpty();
    }

    /** The fence is 21 minutes away, so all that can be seen here is that it looks and does not send. */
    private static boolean looked(Board board) {
        return board.runs().stream()
                .flatMap(run -> run.intents().stream())
                .anyMatch(intent -> intent.state() instanceof IntentState.Unconfirmed doubt && doubt.looks() > 0);
    }

    private Path file() {
        return directory.resolve("journal.db");
    }

    private int die(String point) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.tmpdir=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                directory.toString(),
                point);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.txt").toFile())
                .start();
        assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
