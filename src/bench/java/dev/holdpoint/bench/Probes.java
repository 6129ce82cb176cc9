package dev.holdpoint.bench;

import java.io.IOException;
import java.util.List;

/** Runs a probe in a process of its own and reads its figures. */
final class Probes {
    /** JavaFX's Headless platform; the rest is as the program is shipped. */
    private static final List<String> WINDOW = List.of(
            "-Dglass.platform=Headless", "-Dprism.order=sw", "-XX:+UseSerialGC", "-Xmx320m", "-Dfile.encoding=UTF-8");

    private Probes() {}

    static Figures window(String... arguments) throws IOException, InterruptedException {
        return figures(WindowProbe.class, arguments);
    }

    static Figures engine(String... arguments) throws IOException, InterruptedException {
        return figures(EngineProbe.class, arguments);
    }

    private static Figures figures(Class<?> probe, String... arguments) throws IOException, InterruptedException {
        try (var child = Child.java(WINDOW, probe.getName(), List.of(arguments))) {
            return child.figures();
        }
    }
}
