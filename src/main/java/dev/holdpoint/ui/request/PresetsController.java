package dev.holdpoint.ui.request;

import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.Preset;
import dev.holdpoint.settings.Presets;
import dev.holdpoint.ui.fx.Question;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of saved requests: use, save and delete them, and take them elsewhere. FX thread only. */
public final class PresetsController {
    private final Surroundings around;
    private final Presets presets;
    private final Executor background;
    private final Sheets sheets;
    private final FormController form;
    private Consumer<String> say = sentence -> {};
    /** The name of the preset that was used last; empty for none. */
    private String used = "";

    @FXML
    private MenuButton menu;

    /** @param background runs what touches the disk */
    PresetsController(Surroundings around, Presets presets, Executor background, Sheets sheets, FormController form) {
        this.around = around;
        this.presets = presets;
        this.background = background;
        this.sheets = sheets;
        this.form = form;
    }

    /** {@code teller} shows a sentence to the operator. */
    void onSay(Consumer<String> teller) {
        say = teller;
    }

    @FXML
    private void initialize() {
        menu.setOnShowing(event -> fill());
        fill();
        inBackground(presets::load, this::told);
    }

    private void fill() {
        var items = menu.getItems();
        items.clear();
        for (var preset : presets.all()) {
            var item = item("request-preset-" + items.size(), preset.name(), () -> use(preset));
            item.setMnemonicParsing(false);
            items.add(item);
        }
        if (items.isEmpty()) {
            var none = item("request-presets-none", around.text("presets.none"), () -> {});
            none.setDisable(true);
            items.add(none);
        }
        items.add(new SeparatorMenuItem());
        items.add(item("request-preset-save", around.text("presets.save"), this::save));
        var delete = item("request-preset-delete", around.text("presets.delete", used), this::delete);
        delete.setDisable(used.isEmpty());
        items.add(delete);
        var elsewhere = new PresetFiles(around, presets, menu, background, this::tell);
        items.add(item("request-presets-import", around.text("presets.import"), elsewhere::importThem));
        var export = item("request-presets-export", around.text("presets.export"), elsewhere::export);
        export.setDisable(presets.all().isEmpty());
        items.add(export);
    }

    private static MenuItem item(String id, String words, Runnable act) {
        var item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(event -> act.run());
        return item;
    }

    private void use(Preset preset) {
        form.use(preset);
        show(preset.name());
    }

    private void show(String name) {
        used = name;
        menu.setText(name.isEmpty() ? around.text("presets.title") : around.text("presets.title.used", name));
        fill();
    }

    private void save() {
        var sheet = new PresetSheet(around, sheets, used, form.requiredKeys(), presets.all());
        sheet.ask((name, keys) -> {
            var preset = form.preset(name, keys);
            form.require(keys);
            inBackground(() -> presets.save(preset), problem -> {
                told(problem);
                show(preset.name());
            });
        });
    }

    private void delete() {
        var name = used;
        new Question(
                        "preset-delete-sheet",
                        around.text("presets.delete.title", name),
                        around.text("presets.delete.text"),
                        around.text("sheet.cancel"),
                        around.text("presets.delete.act"))
                .ask(
                        sheets,
                        () -> inBackground(() -> presets.delete(name), problem -> {
                            told(problem);
                            show("");
                        }));
    }

    private void told(Optional<Problem> problem) {
        tell(problem.map(around.problems()::paragraph).orElse(""));
    }

    private void tell(String sentence) {
        fill();
        if (!sentence.isEmpty()) {
            say.accept(sentence);
        }
    }

    private <T> void inBackground(Supplier<T> work, Consumer<T> then) {
        around.relay().when(CompletableFuture.supplyAsync(work, background), then);
    }
}
