package dev.holdpoint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a probe in a process of its own and reads its figures: on the installed program's runtime, with its options and
 * its AOT cache, or on this JDK where no image was made.
 */
final class Probes {
    private static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
    private static final Path LAUNCH = Path.of("target", "launch", "run.args");

    private final @Nullable Installed image;

    /**
     * Probes of a program.
     *
     * @param image the installed program, or null if no image was made
     */
    Probes(@Nullable Installed image) {
        this.image = image;
    }

    /** The installed program. */
    Optional<Installed> installed() {
        return Optional.ofNullable(image);
    }

    Figures window(String... arguments) throws IOException, InterruptedException {
        return figures(WindowProbe.class, arguments);
    }

    /** Lists as many volumes, unmeasured, so that neither the server nor the program's files are cold. */
    void warm(String url, int volumes) throws IOException, InterruptedException {
        window("list", url, Integer.toString(volumes));
    }

    Figures engine(String... arguments) throws IOException, InterruptedException {
        return figures(EngineProbe.class, arguments);
    }

    Figures history(String... arguments) throws IOException, InterruptedException {
        return figures(HistoryProbe.class, arguments);
    }

    private Figures figures(Class<?> probe, String... arguments) throws IOException, InterruptedException {
        try (var child = start(probe, List.of(arguments))) {
            return child.figures();
        }
    }

    private Child start(Class<?> probe, List<String> arguments) throws IOException {
        if (image != null) {
            return Child.start(image.java(probe.getName(), HEADLESS, arguments), Map.of());
        }
        var options = new java.util.ArrayList<>(HEADLESS);
        options.addAll(asShipped());
        return Child.java(options, probe.getName(), arguments);
    }

    /** The program's own JVM options, as the build took them from jlink.json. */
    static List<String> asShipped() throws IOException {
        try (var lines = Files.lines(LAUNCH)) {
            return lines.map(line -> line.replace("\"", ""))
                    .filter(option -> option.startsWith("-X"))
                    .toList();
        }
    }
}
