package dev.holdpoint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppPathsTest {
    private static final Path HOME = Path.of("/home/jdoe").toAbsolutePath();

    @ParameterizedTest
    @CsvSource({
        "Linux, .local/share/holdpoint",
        "Mac OS X, Library/Application Support/Holdpoint",
        "Windows 11, AppData/Local/Holdpoint",
    })
    void eachOsHasItsOwnPlace(String os, String place) {
        assertThat(AppPaths.of(Optional.empty(), Map.of(), system(os)).base()).isEqualTo(HOME.resolve(place));
    }

    @Test
    void theDirectoryThatWasAskedForComesFirst() {
        var environment = Map.of("HOLDPOINT_HOME", "/env", "XDG_DATA_HOME", "/xdg");
        assertThat(AppPaths.of(Optional.of(Path.of("/asked/x/..")), environment, system("Linux")))
                .isEqualTo(new AppPaths(Path.of("/asked").toAbsolutePath()));
        assertThat(AppPaths.of(Optional.empty(), environment, system("Linux")))
                .isEqualTo(new AppPaths(Path.of("/env").toAbsolutePath()));
    }

    @Test
    void aRelativeXdgDirectoryIsIgnoredAsItsSpecificationAsks() {
        var environment = Map.of("XDG_DATA_HOME", "here");
        assertThat(AppPaths.of(Optional.empty(), environment, system("Linux")).base())
                .isEqualTo(HOME.resolve(".local/share/holdpoint"));
    }

    @Test
    void theDemoKeepsItsOwnJournal() {
        var paths = new AppPaths(HOME);
        assertThat(paths.demoJournal()).isEqualTo(HOME.resolve("demo/journal.db"));
        assertThat(paths.journal()).isEqualTo(HOME.resolve("journal.db"));
    }

    private static Properties system(String os) {
        var system = new Properties();
        system.setProperty("user.home", HOME.toString());
        system.setProperty("os.name", os);
        return system;
    }
}
