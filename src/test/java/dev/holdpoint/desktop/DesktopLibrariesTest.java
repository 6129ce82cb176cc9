package dev.holdpoint.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DesktopLibrariesTest {
    private static final Map<String, String> DISPLAY = Map.of("DISPLAY", ":0");

    @Test
    void aMissingLibraryIsNamedWithThePackageThatHasIt() {
        assertThat(libraries("Linux", DISPLAY, file -> !file.startsWith("libgtk"))
                        .missing())
                .contains("Holdpoint needs libgtk-3.so.0, which this system does not have: apt install libgtk-3-0"
                        + " (Debian, Ubuntu) or dnf install gtk3 (Fedora, RHEL).");
    }

    @Test
    void severalAreNamedInOneLine() {
        assertThat(libraries("Linux", DISPLAY, file -> !file.startsWith("libf")).missing())
                .hasValueSatisfying(line -> assertThat(line)
                        .contains("libfreetype.so.6 libfontconfig.so.1", "apt install libfreetype6 libfontconfig1 ")
                        .doesNotContain("\n"));
    }

    @Test
    void withoutADisplayTheLineSaysSo() {
        assertThat(libraries("Linux", Map.of(), file -> true).missing())
                .hasValueSatisfying(line -> assertThat(line).contains("DISPLAY is not set"));
        assertThat(libraries("Linux", DISPLAY, file -> true).missing()).isEmpty();
    }

    @Test
    void theHeadlessPlatformNeedsNoDisplayAndNoGtk() {
        var headless = system("Linux");
        headless.setProperty("glass.platform", "Headless");
        assertThat(new DesktopLibraries(Map.of(), headless, file -> !file.startsWith("libgtk")).missing())
                .isEmpty();
        assertThat(new DesktopLibraries(Map.of(), headless, file -> !file.startsWith("libpango")).missing())
                .isPresent();
    }

    @Test
    void otherSystemsBringEverything() {
        assertThat(libraries("Windows 11", Map.of(), file -> false).missing()).isEmpty();
        assertThat(libraries("Mac OS X", Map.of(), file -> false).missing()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theSystemsOwnLibrariesAreFoundAndOthersAreNot() {
        assertThat(DesktopLibraries.loads("libc.so.6")).isTrue();
        assertThat(DesktopLibraries.loads("libno-such-thing.so.0")).isFalse();
    }

    private static DesktopLibraries libraries(String os, Map<String, String> environment, Predicate<String> loads) {
        return new DesktopLibraries(environment, system(os), loads);
    }

    private static Properties system(String os) {
        var system = new Properties();
        system.setProperty("os.name", os);
        return system;
    }
}
