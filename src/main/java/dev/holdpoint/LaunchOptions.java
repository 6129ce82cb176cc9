package dev.holdpoint;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The command line of the window.
 *
 * @param action what to do
 * @param demo whether the simulated EC2 was asked for
 * @param profile a profile's name; empty if none was named
 * @param region a Region's id; empty if none was named
 * @param endpoint a URL in place of AWS's own; empty if none was named
 * @param dataDirectory where the files are to live, or null for the OS's place
 */
record LaunchOptions(
        Action action,
        boolean demo,
        String profile,
        String region,
        String endpoint,
        @Nullable Path dataDirectory) {

    /** What the program is to do. */
    enum Action {
        WINDOW,
        VERSION,
        HELP,
        SELF_CHECK
    }

    /** A command line that makes no sense; the message is one line for the person who typed it. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    /** The directory that was asked for. */
    Optional<Path> asked() {
        return Optional.ofNullable(dataDirectory);
    }

    /** Whether a connection was named. */
    boolean namesConnection() {
        return !profile.isEmpty() || !region.isEmpty() || !endpoint.isEmpty();
    }

    static LaunchOptions parse(List<String> arguments) throws UsageException {
        var rest = new ArrayDeque<>(arguments);
        var reading = new Reading();
        while (!rest.isEmpty()) {
            reading.take(rest.pop(), rest);
        }
        var options = reading.options();
        if (options.demo && !(options.profile.isEmpty() && options.endpoint.isEmpty())) {
            throw new UsageException("--demo goes with --region only, not with --profile or --endpoint-url");
        }
        return options;
    }

    /** What was read so far. */
    private static final class Reading {
        private Action action = Action.WINDOW;
        private boolean demo;
        private String profile = "";
        private String region = "";
        private String endpoint = "";
        private @Nullable Path dataDirectory;

        void take(String option, Deque<String> rest) throws UsageException {
            switch (option) {
                case "--demo" -> demo = true;
                case "--profile" -> profile = value(option, rest);
                case "--region" -> region = value(option, rest);
                case "--endpoint-url" -> endpoint = value(option, rest);
                case "--data-dir" -> dataDirectory = path(value(option, rest));
                case "--version" -> action = Action.VERSION;
                case "--help", "-h" -> action = Action.HELP;
                case "--self-check" -> action = Action.SELF_CHECK;
                default -> throw new UsageException("unknown option " + option + " (holdpoint --help lists them)");
            }
        }

        LaunchOptions options() {
            return new LaunchOptions(action, demo, profile, region, endpoint, dataDirectory);
        }

        private static String value(String option, Deque<String> rest) throws UsageException {
            if (rest.isEmpty() || rest.peek().startsWith("--") || rest.peek().isBlank()) {
                throw new UsageException(option + " needs a value");
            }
            return rest.pop();
        }

        private static Path path(String text) throws UsageException {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new UsageException("--data-dir is not a path: " + e.getReason());
            }
        }
    }
}
