package dev.holdpoint.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.settings.Presets.Imported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresetsTest {
    private static final InstantSource AT_NOON = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));
    private static final Preset PATCH = new Preset(
            "Kernel patch",
            "{change} before the kernel patch of {instance}",
            List.of(new Tag("Owner", "databases"), new Tag("CostCentre", "")),
            List.of("CostCentre"),
            true,
            TargetChoice.OWN_OUTPOST,
            14,
            Gate.ALL_CAPTURED);
    private static final Preset PLAIN =
            new Preset("Plain", "", List.of(), List.of(), false, TargetChoice.REGION, null, Gate.ALL_RESTORABLE);

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("presets.json");
    }

    @Test
    void withoutAFileThereAreNoPresetsAndNothingIsWrong() {
        var presets = presets();

        assertThat(presets.load()).isEmpty();
        assertThat(presets.all()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void whatWasSavedIsThereAtTheNextStartByItsName() {
        var presets = presets();
        assertThat(presets.save(PLAIN)).isEmpty();
        assertThat(presets.save(PATCH)).isEmpty();

        var next = presets();
        assertThat(next.load()).isEmpty();
        assertThat(next.all()).containsExactly(PATCH, PLAIN);
        assertThat(directory).isDirectoryNotContaining(path -> path.toString().endsWith(".new"));
    }

    @Test
    void aPresetIsReplacedByOneOfItsNameWhateverTheCase() {
        var presets = presets();
        presets.save(PATCH);
        presets.save(PLAIN.named("kernel PATCH "));

        assertThat(presets.all()).containsExactly(PLAIN.named("kernel PATCH"));
    }

    @Test
    void aDeletedPresetIsGoneAtTheNextStart() {
        var presets = presets();
        presets.save(PATCH);
        presets.save(PLAIN);
        assertThat(presets.delete("Kernel patch")).isEmpty();

        var next = presets();
        next.load();
        assertThat(next.all()).containsExactly(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"version\": 1, \"presets\": 5}",
                "{\"version\": 2, \"presets\": []}",
                "{\"version\": 1, \"presets\": [null]}",
                "{\"version\": 1, \"presets\": [{\"name\": \" \"}]}",
                "{\"version\": 1, \"presets\": [{\"name\": \"a\\nb\"}]}",
                "{\"version\": 1, \"presets\": [{\"name\": \"a\", \"target\": \"MARS\"}]}",
                "{\"version\": 1, \"presets\": [{\"name\": \"a\", \"keepDays\": -1}]}",
                "{\"version\": 1, \"presets\": [{\"name\": \"a\", \"tags\": [{\"key\": \"aws:x\", \"value\": \"\"}]}]}",
                "{\"version\": 1, \"presets\": [{\"name\": \"a\", \"tags\": [{\"value\": \"no key\"}]}]}",
                "{\"version\": 1, \"presets\": [{\"name\": \"a\", \"requiredKeys\": [\"\"]}]}",
                "{\"version\": 1, \"presets\": [{\"name\": \"a\"}, {\"name\": \"A\"}]}"
            })
    void aFileThatCannotBeUnderstoodIsSetAsideAndNeverOverwritten(String garbage) throws IOException {
        Files.writeString(file, garbage);
        var presets = presets();
        var aside = directory.resolve("presets.broken-20261123-120000.json");

        assertThat(presets.load()).contains(Problem.amber("presets.broken", aside.toString()));
        assertThat(presets.all()).isEmpty();
        presets.save(PATCH);
        assertThat(aside).hasContent(garbage);
        var next = presets();
        next.load();
        assertThat(next.all()).containsExactly(PATCH);
    }

    @Test
    void aFileThatCannotEvenBeReadIsLeftAloneAndWhatIsSavedHoldsForThisSession() throws IOException {
        Files.createDirectory(file);
        var presets = presets();

        assertThat(presets.load()).contains(Problem.amber("presets.unreadable", file.toString()));
        assertThat(presets.save(PATCH)).contains(Problem.amber("presets.unwritable", file.toString()));
        assertThat(presets.all()).containsExactly(PATCH);
        assertThat(file).isDirectory();
    }

    @Test
    void whatAFileLeavesOutIsNotSaid() throws IOException {
        Files.writeString(file, "{\"version\": 1, \"presets\": [{\"name\": \"Plain\", \"later\": true}]}");
        var presets = presets();

        assertThat(presets.load()).isEmpty();
        assertThat(presets.all()).containsExactly(PLAIN);
    }

    @Test
    void whatIsExportedIsImportedElsewhere() {
        var given = directory.resolve("for-colleagues.json");
        assertThat(presets().exportTo(given, List.of(PATCH, PLAIN))).isEmpty();

        var elsewhere = new Presets(directory.resolve("elsewhere").resolve("presets.json"), AT_NOON);
        assertThat(elsewhere.importFrom(given).value()).contains(new Imported(List.of(PATCH, PLAIN), 0));
        assertThat(elsewhere.all()).containsExactly(PATCH, PLAIN);
        assertThat(elsewhere.importFrom(given).value()).contains(new Imported(List.of(), 2));
    }

    @Test
    void anImportedPresetNeverReplacesAnotherOneOfItsName() {
        var presets = presets();
        presets.save(PLAIN.named("Kernel patch"));
        var given = directory.resolve("given.json");
        presets.exportTo(given, List.of(PATCH));

        assertThat(presets.importFrom(given).value())
                .contains(new Imported(List.of(PATCH.named("Kernel patch (2)")), 0));
        assertThat(presets.all()).containsExactly(PLAIN.named("Kernel patch"), PATCH.named("Kernel patch (2)"));
    }

    @Test
    void aBrokenFileIsNotImportedAndNotTouched() throws IOException {
        var broken = Files.writeString(directory.resolve("broken.json"), "{\"version\": 1, \"presets\": [{}]}");
        var presets = presets();

        assertThat(presets.importFrom(broken).problems())
                .containsExactly(Problem.red("presets.not-understood", broken.toString()));
        assertThat(broken).hasContent("{\"version\": 1, \"presets\": [{}]}");
        assertThat(presets.all()).isEmpty();
        assertThat(presets.importFrom(directory.resolve("nowhere.json")).problems())
                .extracting(Problem::key)
                .containsExactly("presets.not-read");
    }

    @Test
    void aFileThatIsLargerThanAnyPresetsIsNotRead() throws IOException {
        var huge = Files.writeString(directory.resolve("huge.json"), " ".repeat((1 << 20) + 1));

        assertThat(presets().importFrom(huge).problems())
                .containsExactly(Problem.red("presets.not-understood", huge.toString()));
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsSaid() throws IOException {
        var taken = Files.writeString(directory.resolve("taken"), "");
        var below = taken.resolve("presets.json");

        assertThat(presets().exportTo(below, List.of(PATCH)))
                .contains(Problem.red("presets.not-exported", below.toString()));
    }

    @Test
    void aPresetWithoutANameIsNone() {
        assertThatThrownBy(() -> PLAIN.named(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Preset.isName("x".repeat(60))).isTrue();
        assertThat(Preset.isName("x".repeat(61))).isFalse();
    }

    private Presets presets() {
        return new Presets(file, AT_NOON);
    }
}
