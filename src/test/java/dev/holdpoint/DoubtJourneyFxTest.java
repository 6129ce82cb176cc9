package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sim.access.SimIdentity;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A lost answer and a killed process, as the operator sees them: one snapshot, found, never sent again. */
class DoubtJourneyFxTest extends Journey {
    /** The first snapshot is taken, its answer is lost, and for a while no look can see it. */
    private static final String LOST = "CreateSnapshot:reset-after@n=1; CreateSnapshot:lag=6s@n=1";

    /** The first snapshot is taken and its answer never comes. */
    private static final String SILENT = "CreateSnapshot:stall-after=10m@n=1";

    @Test
    void aLostAnswerIsUnconfirmedUntilTheSnapshotIsFound() throws IOException {
        ec2.faults().set(LOST);
        var home = RunningProgram.home(directory, SimIdentity.ADMIN_SECRET_ACCESS_KEY);
        try (var ignored = RunningProgram.start(directory.resolve("data"), home, connect())) {
            choose("orders-db-2 wal", 1);
            hands.click("request-submit");
            confirm();
            hands.awaitCell("run-items", "Unconfirmed");
            assertThat(hands.text("verdict-line")).startsWith("Not yet");
            hands.awaitText("verdict-captured", "Captured 1 of 1");
            hands.awaitText("verdict-line", "Safe to begin maintenance");
        }
        assertThat(executed()).hasSize(1);
    }

    @Test
    void aProcessThatIsKilledWithARequestOnTheWireIsFoundOutByTheNext() throws Exception {
        ec2.faults().set(SILENT);
        var home = RunningProgram.home(directory, SimIdentity.ADMIN_SECRET_ACCESS_KEY);
        var data = directory.resolve("data");
        var process = start(data, home, "orders-db-2 wal");
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !executed().isEmpty());
        } catch (TimeoutException e) {
            throw new AssertionError("the process sent nothing; it is alive: " + process.isAlive(), e);
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (var ignored = RunningProgram.start(data, home, connect())) {
            hands.click("tab-runs");
            hands.awaitRows("run-items", 1);
            hands.awaitText("verdict-line", "Safe to begin maintenance");
        }
        assertThat(executed()).hasSize(1);
    }

    @Test
    void whoMayNotTagIsOfferedSnapshotsThatTheDescriptionIdentifies() throws IOException {
        var who = ec2.account().identities().named("no-tags");
        var home = RunningProgram.home(directory, who.accessKeyId(), who.secretAccessKey());
        try (var ignored = RunningProgram.start(directory.resolve("data"), home, connect())) {
            choose("orders-db-2 wal", 1);
            assertThat(hands.disabled("request-without-tags")).isTrue();
            hands.click("request-check");
            hands.awaitText("request-check-summary", "1 of 1 would not be snapshotted");
            assertThat(hands.disabled("request-submit")).isTrue();
            hands.click("request-without-tags");
            hands.click("request-submit");
            hands.awaitText("confirm-tags", "None, as agreed");
            confirm();
            hands.awaitText("verdict-line", "Safe to begin maintenance");
        }
        assertThat(executed()).hasSize(1);
        assertThat(ec2.account().snapshots())
                .filteredOn(snapshot -> executed().contains(snapshot.id()))
                .singleElement()
                .satisfies(snapshot -> {
                    assertThat(snapshot.tags(ec2.clock().instant())).isEmpty();
                    assertThat(snapshot.description()).matches("(?s).*\\[hp:[0-9a-f-]{36}]");
                });
    }

    private Process start(Path data, Path home, String volume) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Dorg.sqlite.tmpdir=" + directory);
        command.add("-Dholdpoint.logs=" + directory.resolve("logs"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TakesUntilKilled.class.getName()));
        command.addAll(List.of(data.toString(), home.toString(), ec2.endpoint().toString(), volume));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.txt").toFile())
                .start();
    }
}
