package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theVersionIsTheBuildsOwn() {
        assertThat(run("--version")).isZero();
        assertThat(text(out)).matches("Holdpoint \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void theHelpNamesEveryOption() {
        assertThat(run("--help")).isZero();
        assertThat(text(out))
                .contains("--demo", "--profile", "--region", "--endpoint-url", "--data-dir")
                .contains("--self-check", "--version", "--help", "holdpoint sim");
    }

    @Test
    void aCommandLineThatMakesNoSenseIsOneLineAndTwo() {
        assertThat(run("--demoo")).isEqualTo(2);
        assertThat(text(err)).isEqualTo("holdpoint: unknown option --demoo (holdpoint --help lists them)\n");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void aBadOptionOfTheSimulationIsOneLineAndTwo() {
        assertThat(run("sim", "--volumes", "many")).isEqualTo(2);
        assertThat(text(err).lines()).hasSize(1);
    }

    @Test
    void withoutADisplayOneLineSaysSoAndNothingIsOpened() {
        assertThat(run()).isEqualTo(1);
        assertThat(text(err).lines()).singleElement().asString().startsWith("holdpoint: Holdpoint needs ");
    }

    @Test
    @Tag("slow")
    void theSelfCheckOpensTheWindowTheJournalAndTheSimulation() throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "--self-check"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).isEqualTo("""
                locale data: there
                simulated EC2: 25 volumes
                journal: opened
                snapshot: one requested, one taken
                window: opened, drawn and closed
                """);
        assertThat(process.exitValue()).isZero();
    }

    @Test
    @Tag("slow")
    @EnabledOnOs(OS.LINUX)
    void ofADisplayThatIsNotThereOneLineSaysSo() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + Path.of("target", "launch", "access.args"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--data-dir",
                        home.toString())
                .redirectErrorStream(true);
        builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "WAYLAND_DISPLAY"));
        builder.environment().put("DISPLAY", ":59000");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said.lines()).singleElement().asString().startsWith("holdpoint: Holdpoint needs ");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    private int run(String... arguments) {
        var linux = new Properties();
        linux.setProperty("os.name", "Linux");
        linux.setProperty("user.home", home.toString());
        return new Main(Map.of(), linux, stream(out), stream(err)).run(List.of(arguments));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
