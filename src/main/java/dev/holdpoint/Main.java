package dev.holdpoint;

import dev.holdpoint.LaunchOptions.UsageException;
import dev.holdpoint.desktop.DesktopLibraries;
import dev.holdpoint.settings.AppPaths;
import dev.holdpoint.sim.SimCommand;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Where the program starts. */
public final class Main {
    private static final int DONE = 0;
    private static final int CANNOT = 1;
    private static final int USAGE = 2;

    private final Map<String, String> environment;
    private final Properties system;
    private final PrintStream out;
    private final PrintStream err;

    Main(Map<String, String> environment, Properties system, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.system = system;
        this.out = out;
        this.err = err;
    }

    /** Starts the program with the command line {@code args}. */
    public static void main(String[] args) {
        int code = new Main(System.getenv(), System.getProperties(), System.out, System.err).run(List.of(args));
        if (code != DONE) {
            System.exit(code);
        }
    }

    /** Does what the command line says; the exit code. Returns when the window is closed. */
    int run(List<String> arguments) {
        if (!arguments.isEmpty() && arguments.getFirst().equals("sim")) {
            return SimCommand.run(arguments.subList(1, arguments.size()), out, err);
        }
        try {
            return run(LaunchOptions.parse(arguments));
        } catch (UsageException e) {
            err.println("holdpoint: " + e.getMessage());
            return USAGE;
        }
    }

    private int run(LaunchOptions options) {
        return switch (options.action()) {
            case VERSION -> say("Holdpoint " + BuildInfo.read().version());
            case HELP -> say(BuildInfo.help().stripTrailing());
            case SELF_CHECK -> new SelfCheck(system, out, err).run();
            case WINDOW -> window(options);
        };
    }

    private int say(String text) {
        out.println(text);
        return DONE;
    }

    private int window(LaunchOptions options) {
        var paths = AppPaths.of(options.asked(), environment, system);
        prepare(paths);
        var desktop = new Desktop(paths, environment, Path.of(system.getProperty("user.home")));
        desktop.prepare();
        var missing = new DesktopLibraries(environment, system).missing();
        if (missing.isPresent()) {
            err.println("holdpoint: " + missing.get());
            return CANNOT;
        }
        try {
            return desktop.open(options);
        } catch (UnsupportedOperationException e) {
            // What JavaFX says of a display that is named and not there; it knows only when it wakes.
            err.println("holdpoint: Holdpoint needs a display to open its window: " + e.getMessage());
            return CANNOT;
        }
    }

    /** Before a library wakes: Logback reads its file's place, SQLite the private place of its native code. */
    private void prepare(AppPaths paths) {
        system.putIfAbsent("holdpoint.logs", paths.logs().toString());
        system.putIfAbsent("org.sqlite.tmpdir", paths.natives().toString());
        // An administrator's own program must not act as the machine that it happens to run on.
        system.putIfAbsent("aws.disableEc2Metadata", "true");
        // Java reads it once, when somebody first asks for a proxy: the OS's own counts where no variable names one.
        system.putIfAbsent("java.net.useSystemProxies", "true");
        paths.create();
        Logging.begin();
    }
}
