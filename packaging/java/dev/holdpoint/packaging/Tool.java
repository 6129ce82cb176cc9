package dev.holdpoint.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs another program and waits for it; its failure is ours, with all that it said. */
final class Tool {
    private static final Pattern UNFILLED = Pattern.compile("@[A-Z_]+@");

    private Tool() {}

    static String run(List<String> command) throws IOException {
        return run(command, Map.of());
    }

    /**
     * What it said, both streams together.
     *
     * @param environment on top of this JVM's own
     */
    static String run(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        String.join(" ", command) + "\nended with " + process.exitValue() + " and said:\n" + said);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(command.getFirst() + " was interrupted", e);
        }
        return said;
    }

    /** Whether this machine has it. */
    static boolean isHere(String command) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .map(Path::of)
                .anyMatch(directory -> Files.isExecutable(directory.resolve(command))
                        || Files.isExecutable(directory.resolve(command + ".exe")));
    }

    /** The text of a template with each {@code @KEY@} replaced; one that is left over is an error. */
    static String filled(Path template, Map<String, String> values) throws IOException {
        var text = Files.readString(template);
        for (var value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        var left = UNFILLED.matcher(text);
        if (left.find()) {
            throw new IOException(template + " asks for " + left.group() + ", which nobody gives");
        }
        return text;
    }
}
