package dev.holdpoint.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.AppPaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {
    /** Of the forms that AWS gives them, and none that ever opened anything. */
    private static final List<String> CANARIES = List.of(
            "AKIAIOSFODNN7EXAMPLE",
            "ASIAY34FZKBOKMUTVV7A",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "IQoJb3JpZ2luX2VjEXAMPLE" + "AbC1".repeat(40),
            "canary-password",
            "canary-proxy-token");

    @TempDir
    Path directory;

    @Test
    void noSecretThatGotIntoALogOrTheSettingsLeavesWithTheDiagnostics() throws IOException {
        var diagnostics = diagnostics();
        Files.createDirectories(directory.resolve("data/logs"));
        Files.writeString(directory.resolve("data/logs/holdpoint.log"), """
                10:00 key %s and %s secret %s
                10:01 X-Amz-Security-Token: %s
                10:02 proxy password=%s, {"proxyToken": "%s"}
                10:03 account 123456789012 in %s/aws
                """.formatted(
                        CANARIES.get(0),
                        CANARIES.get(1),
                        CANARIES.get(2),
                        CANARIES.get(3),
                        CANARIES.get(4),
                        CANARIES.get(5),
                        directory.resolve("home")));
        Files.writeString(directory.resolve("data/settings.json"), "{\"secret\": \"" + CANARIES.get(2) + "\"}");
        var zip = directory.resolve("diagnostics.zip");

        assertThat(diagnostics.write(zip)).isEmpty();

        var entries = entries(zip);
        assertThat(entries.keySet()).containsExactly("logs/holdpoint.log", "settings.json", "summary.txt");
        assertThat(entries.values()).allSatisfy(text -> assertThat(text).doesNotContain(CANARIES));
        assertThat(entries.get("logs/holdpoint.log"))
                .contains("10:03 account ********9012 in ~/aws")
                .doesNotContain("123456789012");
    }

    @Test
    void theSummaryTellsWhatRunsWhereWithoutTheOperatorsName() {
        assertThat(diagnostics().summary())
                .isEqualTo("Holdpoint 1.2.3 (working copy)\nJava 25, JavaFX 26\nLinux\nFiles in ~/data\n");
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsAProblemInWords() {
        var nowhere = directory.resolve("missing").resolve("diagnostics.zip");
        assertThat(diagnostics().write(nowhere)).contains(Problem.amber("diagnostics.unwritable", nowhere.toString()));
    }

    private Diagnostics diagnostics() {
        var home = directory.resolve("home").toString();
        var about = new About("1.2.3", "", "25", "26", "Linux", home + "/data", "");
        return new Diagnostics(new AppPaths(directory.resolve("data")), about, home, path -> {});
    }

    private static Map<String, String> entries(Path file) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
