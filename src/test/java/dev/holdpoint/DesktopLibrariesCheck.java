package dev.holdpoint;

import dev.holdpoint.desktop.DesktopLibraries;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Says in one line what this machine lacks for the tests of the window, before the first of them fails without words.
 */
public final class DesktopLibrariesCheck implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        new DesktopLibraries(System.getenv(), System.getProperties()).missing().ifPresent(line -> {
            throw new IllegalStateException(line);
        });
    }
}
