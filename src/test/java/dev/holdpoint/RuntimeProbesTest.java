package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.RuntimeProbes.MissingException;
import dev.holdpoint.packaging.Os;
import dev.holdpoint.packaging.Recipe;
import dev.holdpoint.packaging.Recipe.Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What jdeps cannot see is asked for in the self-check, under the name that jlink.json gives it. */
class RuntimeProbesTest {

    @Test
    void theSelfCheckHasTheProbesThatTheRuntimesDescriptionNames() {
        var recipe = Recipe.read(Path.of("jlink.json"));
        for (var os : Os.values()) {
            var named = recipe.modules(os).stream()
                    .map(recipe.modules()::get)
                    .filter(Objects::nonNull)
                    .map(Module::probe)
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(new RuntimeProbes(os == Os.WINDOWS ? "Windows 11" : os.word()).names())
                    .as("probes on " + os)
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void aWholeRuntimePasses() {
        assertThatCode(() -> new RuntimeProbes(System.getProperty("os.name")).run())
                .doesNotThrowAnyException();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void withoutTheWindowsCertificateStoreTheProbeSaysSo() {
        assertThatThrownBy(() -> new RuntimeProbes("Windows 11").run())
                .isInstanceOf(MissingException.class)
                .hasMessage("Windows certificate store is missing from the runtime");
    }

    /** A runtime of these modules alone stands for an image that was linked without the others. */
    @Test
    void aRuntimeWithoutLocaleDataFailsTheSelfCheckInOneLine() throws IOException, InterruptedException {
        var modules = new TreeSet<>(Recipe.read(Path.of("jlink.json")).modules(Os.here()));
        modules.remove("jdk.localedata");
        modules.removeIf(module -> module.startsWith("javafx."));
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules=" + String.join(",", modules),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--self-check"))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).isEqualTo("holdpoint: self-check failed: locale data is missing from the runtime\n");
        assertThat(process.waitFor()).isOne();
    }
}
