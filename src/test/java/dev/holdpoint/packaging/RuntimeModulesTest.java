package dev.holdpoint.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The runtime of the package has every module that the program reaches, and none that nobody can give a reason for. */
class RuntimeModulesTest {
    private static final Pattern DEPENDENCY = Pattern.compile(".* -> ((?:java|javafx|jdk)\\.[a-z.]+)");
    private static final Recipe RECIPE = Recipe.read(Path.of("jlink.json"));
    private static final Set<String> SEEN = seenByJdeps();

    @Test
    void whatJdepsFindsIsInTheRuntime() {
        for (var os : Os.values()) {
            assertThat(RECIPE.modules(os)).as("modules on " + os).containsAll(SEEN);
        }
    }

    @Test
    void whatJdepsDoesNotSeeHasAProbeInTheSelfCheckAndWhatItSeesNeedsNone() {
        RECIPE.modules()
                .forEach((name, module) -> assertThat(module.probe() == null)
                        .as(name + " is seen by jdeps, or else has a probe")
                        .isEqualTo(SEEN.contains(name)));
    }

    @Test
    void everyEntryHasItsReason() {
        var reasons = new ArrayList<String>();
        RECIPE.modules().values().forEach(module -> reasons.add(module.reason()));
        RECIPE.launchers().forEach(launcher -> reasons.add(launcher.reason()));
        RECIPE.keptCommands().forEach(command -> reasons.add(command.reason()));
        Stream.of(
                        RECIPE.jlink(),
                        RECIPE.jvm().access(),
                        RECIPE.jvm().options(),
                        RECIPE.jvm().packaged(),
                        RECIPE.jvm().linux(),
                        RECIPE.jvm().macos(),
                        RECIPE.aot().options(),
                        RECIPE.aot().launch())
                .flatMap(List::stream)
                .forEach(option -> reasons.add(option.reason()));
        assertThat(reasons).isNotEmpty().allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    /** The modules of the JDK and of JavaFX that the program's own classes and its libraries refer to. */
    private static Set<String> seenByJdeps() {
        try {
            var jars = Stream.of(Files.readString(Path.of("target/launch/class-path"))
                            .strip()
                            .split(Pattern.quote(File.pathSeparator)))
                    .filter(jar -> !jar.contains("javafx-"))
                    .toList();
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "jdeps").toString(),
                    "-summary",
                    "--multi-release",
                    Integer.toString(Runtime.version().feature()),
                    "--ignore-missing-deps",
                    "--module-path",
                    System.getProperty("jdk.module.path"),
                    "--add-modules",
                    "javafx.controls,javafx.fxml",
                    "target/classes"));
            command.addAll(jars);
            var found = new TreeSet<String>();
            Tool.run(command).lines().map(DEPENDENCY::matcher).forEach(line -> {
                if (line.matches()) {
                    found.add(line.group(1));
                }
            });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
