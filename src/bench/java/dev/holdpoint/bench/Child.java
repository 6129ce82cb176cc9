package dev.holdpoint.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of its own: a server to measure against, or the program that is measured. */
final class Child implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Process process;
    private final BufferedReader lines;

    private Child(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    /** A JVM like this one, with this one's class path and modules. */
    static Child java(List<String> options, String mainClass, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-X") && !option.startsWith("-D"))
                .forEach(command::add);
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass);
        command.addAll(arguments);
        return start(command, Map.of());
    }

    /** Any command; its complaints go to {@code target/bench/children.log}. */
    static Child start(List<String> command, Map<String, String> environment) throws IOException {
        var log = Files.createDirectories(Path.of("target", "bench")).resolve("children.log");
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new Child(builder.start());
    }

    /** The next line that it prints. */
    String line() throws IOException {
        var line = lines.readLine();
        if (line == null) {
            throw new IOException("a process ended before it said what it was to say; see target/bench/children.log");
        }
        return line;
    }

    /** What it printed until its end as {@code name=figure} lines. */
    Figures figures() throws IOException, InterruptedException {
        var figures = new HashMap<String, Double>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            int equals = line.indexOf('=');
            if (equals > 0 && line.substring(equals + 1).matches("-?[0-9.E-]+")) {
                figures.put(line.substring(0, equals), Double.valueOf(line.substring(equals + 1)));
            }
        }
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("a process failed; see target/bench/children.log");
        }
        return new Figures(figures);
    }

    /** Reads its output away and waits for its end; its exit code. */
    int drain() throws IOException, InterruptedException {
        lines.transferTo(java.io.Writer.nullWriter());
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
