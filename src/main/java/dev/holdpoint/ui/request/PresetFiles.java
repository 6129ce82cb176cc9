package dev.holdpoint.ui.request;

import dev.holdpoint.model.Checked;
import dev.holdpoint.settings.Presets;
import dev.holdpoint.ui.fx.FilePicker;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * Saved requests from a file, and into one, for the next computer. FX thread only.
 *
 * @param beside what was pressed
 * @param background runs what touches the disk
 * @param say told what came of it, a sentence
 */
record PresetFiles(Surroundings around, Presets presets, Node beside, Executor background, Consumer<String> say) {
    private static final String FILE = "holdpoint-presets.json";

    void importThem() {
        around.files()
                .open(ask("presets.import.title"))
                .ifPresent(file -> inBackground(() -> presets.importFrom(file), answer -> say.accept(words(answer))));
    }

    private String words(Checked<Presets.Imported> answer) {
        return switch (answer) {
            case Checked.Valid<Presets.Imported> valid ->
                around.text(
                        "presets.imported",
                        valid.accepted().added().size(),
                        valid.accepted().known());
            case Checked.Invalid<Presets.Imported> invalid -> around.problems().lines(invalid.reasons());
        };
    }

    void export() {
        var all = presets.all();
        around.files()
                .save(ask("presets.export.title"))
                .ifPresent(file -> inBackground(
                        () -> presets.exportTo(file, all),
                        problem -> say.accept(problem.map(around.problems()::paragraph)
                                .orElseGet(() -> around.text("presets.exported", all.size(), file.toString())))));
    }

    private FilePicker.Ask ask(String title) {
        return new FilePicker.Ask(beside, around.text(title), FILE, around.text("presets.title"));
    }

    private <T> void inBackground(Supplier<T> work, Consumer<T> then) {
        around.relay().when(CompletableFuture.supplyAsync(work, background), then);
    }
}
