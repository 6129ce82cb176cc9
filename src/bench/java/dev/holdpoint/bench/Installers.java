package dev.holdpoint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much there is to download. */
final class Installers implements Bench.Suite {
    private static final double MEGABYTE = 1e6;

    @Override
    public void run(Results results, Probes probes) throws IOException {
        try (var files = Files.walk(Path.of("target"), 2)) {
            var deb = files.filter(file -> file.toString().endsWith(".deb")).findFirst();
            if (deb.isEmpty()) {
                results.add(Row.skipped("the .deb", "MB", "<= 50", "./mvnw -Pdist verify makes it"));
            } else {
                results.gate(Row.atMost(
                        "the .deb", Files.size(deb.get()) / MEGABYTE, "MB", 50, "the JDK's modules, JavaFX, the SDK"));
            }
        }
    }
}
