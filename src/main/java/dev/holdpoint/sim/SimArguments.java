package dev.holdpoint.sim;

import dev.holdpoint.sim.fault.Spans;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads the command line of {@code holdpoint sim}. */
final class SimArguments {
    /** As many as fit into 256 MB with room to spare. */
    private static final int MOST_VOLUMES = 100_000;

    private SimArguments() {}

    /** A command line that makes no sense; the sentence is one line. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String sentence;

        UsageException(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    static SimOptions parse(List<String> args) throws UsageException {
        var options = SimOptions.usual();
        var rest = new ArrayDeque<>(args);
        while (!rest.isEmpty()) {
            options = one(options, rest.pop(), rest);
        }
        return options;
    }

    private static SimOptions one(SimOptions options, String name, Deque<String> rest) throws UsageException {
        return switch (name) {
            case "--port" -> options.withPort((int) number(name, value(name, rest), 65_535));
            case "--seed" -> options.withSeed(number(name, value(name, rest), Long.MAX_VALUE));
            case "--volumes" -> options.withVolumes((int) number(name, value(name, rest), MOST_VOLUMES));
            case "--region" -> options.withRegion(value(name, rest));
            case "--latency" -> options.withLatency(span(name, value(name, rest)));
            case "--snapshot-time" -> options.withSnapshotTime(span(name, value(name, rest)));
            case "--lag" -> options.withLag(span(name, value(name, rest)));
            case "--limits" -> options.withLimits(onOff(name, value(name, rest)));
            case "--pending-quota" -> options.withPendingQuota((int) number(name, value(name, rest), 1_000_000));
            case "--snapshot-quota" -> options.withSnapshotQuota((int) number(name, value(name, rest), 1_000_000));
            case "--faults" -> options.withFaults(value(name, rest));
            case "--log" -> options.withLogFile(path(name, value(name, rest)));
            case "--state" -> options.withStateDirectory(path(name, value(name, rest)));
            default -> throw new UsageException("unknown option " + name + " (holdpoint sim --help lists them)");
        };
    }

    private static String value(String name, Deque<String> rest) throws UsageException {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new UsageException(name + " needs a value");
        }
        return rest.pop();
    }

    private static long number(String name, String text, long most) throws UsageException {
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) > most) {
            throw new UsageException(name + " must be a whole number from 0 to " + most + ", not " + text);
        }
        return Long.parseLong(text);
    }

    private static Duration span(String name, String text) throws UsageException {
        return Spans.parse(text)
                .orElseThrow(() -> new UsageException(name + " must be a span such as 150ms, 60s or 5m, not " + text));
    }

    private static boolean onOff(String name, String text) throws UsageException {
        return switch (text) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new UsageException(name + " must be on or off, not " + text);
        };
    }

    private static Path path(String name, String text) throws UsageException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException(name + " is not a path: " + e.getReason());
        }
    }
}
