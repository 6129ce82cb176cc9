package dev.holdpoint.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The access that jlink.json grants is what the libraries need, where the JVM denies what is not granted. */
class AccessOptionsTest {
    private static final List<String> GRANTED = Recipe.read(Path.of("jlink.json")).jvm().access().stream()
            .map(Recipe.Option::option)
            .toList();
    private static final List<String> MODULES = List.of(
            "--module-path=" + Path.of("target", "javafx"),
            "--add-modules=javafx.controls",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "--illegal-native-access=deny");

    @Test
    void withAllOfItTheLibrariesLoad() throws IOException, InterruptedException {
        assertThat(code(GRANTED)).isZero();
    }

    @TestFactory
    Stream<DynamicTest> withoutOneOfThemALibraryDoesNot() {
        return GRANTED.stream()
                .map(missing -> DynamicTest.dynamicTest(missing, () -> {
                    var others = new ArrayList<>(GRANTED);
                    others.remove(missing);
                    assertThat(code(others)).isNotZero();
                }));
    }

    private static int code(List<String> access) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(MODULES);
        command.addAll(access);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ReachesNatives.class.getName()));
        var child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).as("it ended").isTrue();
            return child.exitValue();
        } finally {
            child.destroyForcibly();
        }
    }
}
