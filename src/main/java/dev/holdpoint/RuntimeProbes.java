package dev.holdpoint;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Asks for what the program finds in its runtime by name only, so that no tool sees from the classes that it is needed.
 * {@code jlink.json} names the same probes beside the modules that they stand for.
 */
final class RuntimeProbes {
    /** A probe that failed; the message is its name. */
    static final class MissingException extends Exception {
        private static final long serialVersionUID = 1L;

        MissingException(String name) {
            super(name + " is missing from the runtime");
        }
    }

    private interface Probe {
        boolean passes() throws GeneralSecurityException, IOException;
    }

    private record Named(String name, Probe probe) {}

    private final List<Named> probes = new ArrayList<>();

    /** The probes for the OS of that {@code os.name}. */
    RuntimeProbes(String os) {
        probes.add(new Named("locale data", RuntimeProbes::knowsGerman));
        if (os.startsWith("Windows")) {
            probes.add(new Named("Windows certificate store", RuntimeProbes::opensWindowsRoots));
        }
    }

    /** Their names, in order. */
    List<String> names() {
        return probes.stream().map(Named::name).toList();
    }

    /** Asks for everything; the first that is not there is thrown. */
    void run() throws MissingException {
        for (var probe : probes) {
            try {
                if (!probe.probe.passes()) {
                    throw new MissingException(probe.name);
                }
            } catch (GeneralSecurityException | IOException e) {
                var missing = new MissingException(probe.name);
                missing.initCause(e);
                throw missing;
            }
        }
    }

    /** Without jdk.localedata the JDK writes English in every language. */
    private static boolean knowsGerman() {
        return DayOfWeek.MONDAY.getDisplayName(TextStyle.FULL, Locale.GERMAN).equals("Montag");
    }

    /** The roots that an administrator has given this machine, those of a TLS-inspecting proxy among them. */
    private static boolean opensWindowsRoots() throws GeneralSecurityException, IOException {
        KeyStore.getInstance("Windows-ROOT").load(null, null);
        return true;
    }
}
