package dev.holdpoint.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sim.fault.FaultKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code holdpoint sim} as one types it. */
class SimCommandSimTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    @Timeout(20)
    void itPrintsItsUrlAndWhatToPasteAndRunsUntilItIsInterrupted(@TempDir Path directory) throws Exception {
        var args = List.of("--port", "0", "--seed", "7", "--lag", "3s", "--state", directory.toString());
        var thread = Thread.ofPlatform().start(() -> run(args));
        while (lines().size() < 4) {
            Thread.onSpinWait();
        }
        var lines = lines();
        new Socket(
                        InetAddress.getLoopbackAddress(),
                        URI.create(lines.getFirst()).getPort())
                .close();
        thread.interrupt();
        thread.join();

        assertThat(lines.getFirst()).matches("http://127\\.0\\.0\\.1:[0-9]+");
        assertThat(lines.subList(1, 4))
                .containsExactly(
                        "AWS_ACCESS_KEY_ID=AKIASIMULATEDADMIN00",
                        "AWS_SECRET_ACCESS_KEY=simulated+secret+of+the+administrator+00",
                        "AWS_DEFAULT_REGION=eu-west-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--colour             | unknown option --colour (holdpoint sim --help lists them)",
                "--port               | --port needs a value",
                "--port 70000         | --port must be a whole number from 0 to 65535, not 70000",
                "--lag soon           | --lag must be a span such as 150ms, 60s or 5m, not soon",
                "--limits perhaps     | --limits must be on or off, not perhaps",
                "--faults x:explode   | fault 'x:explode': there is no fault 'explode'"
            })
    void aBadOptionIsOneLineAndExitCodeTwo(String args, String sentence) {
        assertThat(run(List.of(args.split(" ", -1)))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("holdpoint sim: " + sentence);
        assertThat(out.size()).isZero();
    }

    @Test
    void aPortThatIsTakenOrARegionThatIsNoneIsOneLineToo() throws IOException {
        try (var ec2 = SimulatedEc2.start(SimOptions.usual())) {
            assertThat(run(List.of("--port", Integer.toString(ec2.endpoint().getPort()))))
                    .isEqualTo(1);
        }
        assertThat(run(List.of("--region", "eu-west-9"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("holdpoint sim: cannot start: "),
                        line -> assertThat(line).startsWith("holdpoint sim: --region: no Region eu-west-9;"));
    }

    @Test
    void theHelpNamesEveryIdentityAndEveryFault() {
        assertThat(run(List.of("--help"))).isZero();

        var help = out.toString(StandardCharsets.UTF_8);
        assertThat(help)
                .contains("AKIASIMULATEDREADER0", "ASIASIMULATEDSESSION", "--pending-quota", "role/maintenance-mfa");
        for (var kind : FaultKind.values()) {
            assertThat(help).contains("\n  " + kind.word());
        }
        assertThat(help).doesNotContain("{").contains("--faults \"CreateSnapshot:reset-after@n=1;");
    }

    private int run(List<String> args) {
        return SimCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
