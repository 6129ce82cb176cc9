package dev.holdpoint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From starting the installed program to its first painted window with the last connection, beside a bare window. */
final class Start implements Bench.Suite {
    private static final int RUNS = 7;
    private static final String WHAT = "cold start of the installed app to a window with its last connection";
    private static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    @Override
    public void run(Results results, Probes probes) throws IOException, InterruptedException {
        var found = probes.installed();
        if (found.isEmpty()) {
            results.add(Row.skipped(WHAT, "x a bare window", "<= 1.3", "./mvnw -Pdist verify makes the image"));
            return;
        }
        var image = found.get();
        image.train("bare", BareWindow.class.getName(), HEADLESS, "once");
        var bare = image.launcher("bare", BareWindow.class.getName(), "bare");
        // The program's own cache, and whoever watches its window, in it: a class that a cache lacks is looked for in
        // every jar, before the program begins.
        image.train("start", StartProbe.class.getName(), List.of(), "--self-check");
        var program = image.launcher("start", StartProbe.class.getName(), "start");
        var uncached = image.launcher("uncached", StartProbe.class.getName(), "none");
        var bares = new ArrayList<Double>();
        var ours = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        // In turn, so that a machine that slows down slows all of them down.
        for (var run = 0; run < RUNS; run++) {
            bares.add(millis(bare, List.of()));
            ours.add(millis(program, lastConnection()));
            without.add(millis(uncached, lastConnection()));
        }
        results.add(Row.beside("cold start of a bare window with an empty table", median(bares), "ms", "JavaFX"));
        results.add(Row.beside(
                WHAT, median(ours), "ms", "the JVM and its cache, then FXML, CSS and layout of the first frame"));
        results.add(Row.atMost(
                "the same beside the bare window",
                median(ours) / median(bares),
                "x",
                1.3,
                "the nodes of the first frame: FXML, then their CSS and layout, in a cold JVM"));
        results.add(Row.atMost(
                "the same beside a start without the AOT cache",
                median(ours) / median(without),
                "x",
                0.5,
                "loading and linking classes"));
    }

    /** The program's arguments for a directory in which an earlier start was connected. */
    private static List<String> lastConnection() throws IOException {
        var directory = Files.createTempDirectory("holdpoint-bench");
        Station.home(directory);
        Files.writeString(directory.resolve("settings.json"), """
                {"lastConnection": {"profile": "ops", "region": "eu-west-1", "endpoint": "http://127.0.0.1:9"}}
                """);
        return List.of("--data-dir", directory.toString());
    }

    private static double millis(Path launcher, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        var home = arguments.isEmpty() ? "" : arguments.getLast();
        long from = System.nanoTime();
        try (var child = Child.start(
                command,
                Map.of(
                        "JAVA_TOOL_OPTIONS", String.join(" ", HEADLESS),
                        "AWS_CONFIG_FILE", home + "/.aws/config",
                        "AWS_SHARED_CREDENTIALS_FILE", home + "/.aws/credentials"))) {
            for (var line = child.line(); !line.equals("shown"); line = child.line()) {
                // What the program prints besides is not what is waited for.
            }
            return (System.nanoTime() - from) / 1e6;
        }
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
