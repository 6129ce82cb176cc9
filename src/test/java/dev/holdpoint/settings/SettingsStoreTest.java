package dev.holdpoint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.Appearance.Density;
import dev.holdpoint.settings.Appearance.Language;
import dev.holdpoint.settings.Appearance.Theme;
import dev.holdpoint.settings.Settings.WindowBounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
    private static final InstantSource AT_NOON = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("settings.json");
    }

    @Test
    void withoutAFileTheDefaultsHoldAndNothingIsWrong() {
        var loaded = store().load();
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(loaded.problem()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() {
        var chosen = Settings.DEFAULT
                .withLast(new ConnectionChoice("ops", "eu-west-1", ""))
                .withBounds(new WindowBounds(10, 20, 1000, 700, false))
                .withAppearance(new Appearance(Theme.DARK, Density.COMPACT, 17, Language.GERMAN, true, true));
        assertThat(store().change(ignored -> chosen)).isEmpty();
        assertThat(store().load().settings()).isEqualTo(chosen);
        assertThat(directory).isDirectoryNotContaining(path -> path.toString().endsWith(".new"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\u0000\u0001",
                "{\"appearance\": {\"theme\": \"PLAID\"}}",
                "{\"window\": 5}",
                "{\"lastConnection\": {\"profile\": \"ops\"}}"
            })
    void aFileThatCannotBeUnderstoodIsSetAsideAndNeverOverwritten(String garbage) throws IOException {
        Files.writeString(file, garbage);
        var store = store();
        var loaded = store.load();
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        var aside = directory.resolve("settings.broken-20261123-120000.json");
        assertThat(loaded.problem()).contains(Problem.amber("settings.broken", aside.toString()));
        store.change(settings -> settings.withAppearance(Appearance.DEFAULT.withTheme(Theme.LIGHT)));
        assertThat(aside).hasContent(garbage);
        assertThat(store().load().settings().appearance().theme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void twoBrokenFilesInTheSameSecondAreBothKept() throws IOException {
        Files.writeString(file, "one");
        store().load();
        Files.writeString(file, "two");
        store().load();
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(2).map(Files::readString).containsExactlyInAnyOrder("one", "two");
        }
    }

    @Test
    void aBrokenFileThatCannotBeSetAsideIsNotOverwritten() throws IOException {
        Files.createDirectory(file);
        var store = store();
        assertThat(store.load().problem()).contains(Problem.amber("settings.unreadable", file.toString()));
        assertThat(store.change(settings -> settings.withAppearance(Appearance.DEFAULT.withTheme(Theme.DARK))))
                .contains(Problem.amber("settings.unwritable", file.toString()));
        assertThat(file).isEmptyDirectory();
    }

    @Test
    void aFileWithoutAThemeFollowsTheOs() throws IOException {
        Files.writeString(file, "{}");
        assertThat(store().load()).isEqualTo(new SettingsStore.Loaded(Settings.DEFAULT, null));
    }

    @Test
    void aSettingOfALaterVersionIsNotAnErrorAndASizeOutOfBoundsIsTheNearest() throws IOException {
        Files.writeString(file, "{\"appearance\": {\"theme\": \"DARK\", \"fontSize\": 99}, \"colour\": \"pink\"}");
        assertThat(store().load().settings())
                .isEqualTo(Settings.DEFAULT.withAppearance(
                        Appearance.DEFAULT.withTheme(Theme.DARK).withFontSize(20)));
    }

    @Test
    void aFileThatCannotBeWrittenCostsTheSettingsOfThisSessionOnly() throws IOException {
        Files.writeString(directory.resolve("in-the-way"), "a file where a directory is needed");
        var unwritable = directory.resolve("in-the-way").resolve("settings.json");
        var store = new SettingsStore(unwritable, AT_NOON);
        assertThat(store.change(settings -> settings.withAppearance(Appearance.DEFAULT.withTheme(Theme.DARK))))
                .contains(Problem.amber("settings.unwritable", unwritable.toString()));
        assertThat(store.current().appearance().theme()).isEqualTo(Theme.DARK);
    }

    private SettingsStore store() {
        return new SettingsStore(file, AT_NOON);
    }
}
