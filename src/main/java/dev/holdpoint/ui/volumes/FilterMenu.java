package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.Tag;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.NaturalOrder;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Offers tokens for what the listed volumes have: nobody needs to know the language of the filter. FX thread only. */
final class FilterMenu {
    /** More values than these are easier typed than found in a menu. */
    private static final int MOST = 30;

    private final Surroundings around;
    private final MenuButton button;
    private final VolumeList list;
    private final Consumer<String> add;

    /** @param add takes the token that was chosen */
    FilterMenu(Surroundings around, MenuButton button, VolumeList list, Consumer<String> add) {
        this.around = around;
        this.button = button;
        this.list = list;
        this.add = add;
    }

    void bind() {
        button.setOnShowing(event -> fill());
        // A menu without items does not open, and so is never filled.
        button.getItems().setAll(new MenuItem());
    }

    private void fill() {
        var fields = new LinkedHashMap<String, Set<String>>();
        var tags = new TreeMap<String, Set<String>>(NaturalOrder.INSTANCE);
        for (var item : list.all()) {
            note(fields, item.get());
            for (var tag : item.get().volume().tags()) {
                note(tags, tag);
            }
        }
        button.getItems().clear();
        fields.forEach((key, values) -> button.getItems().add(menu(around.text(key), field(key), values)));
        var byTag = new Menu(around.text("volumes.filter.tags"));
        tags.forEach((key, values) -> byTag.getItems().add(menu(key, "tag:" + quoted(key), values)));
        byTag.setDisable(tags.isEmpty());
        button.getItems().add(byTag);
    }

    /** A place is a zone to the filter. */
    private static String field(String key) {
        var name = key.substring(key.lastIndexOf('.') + 1);
        return name.equals("place") ? "zone" : name;
    }

    private static void note(Map<String, Set<String>> fields, VolumeRow row) {
        put(fields, "volumes.column.state", row.volume().state());
        put(fields, "volumes.column.type", row.volume().type());
        put(fields, "volumes.column.place", row.volume().zone());
        put(fields, "volumes.column.encrypted", row.volume().encrypted() ? "yes" : "no");
    }

    private static void note(Map<String, Set<String>> tags, Tag tag) {
        if (!tag.key().equals(Tag.NAME)) {
            put(tags, tag.key(), tag.value());
        }
    }

    private static void put(Map<String, Set<String>> values, String key, String value) {
        var known = values.computeIfAbsent(key, ignored -> new TreeSet<>(NaturalOrder.INSTANCE));
        if (known.size() < MOST) {
            known.add(value);
        }
    }

    private Menu menu(String words, String field, Set<String> values) {
        var menu = new Menu(words);
        menu.setMnemonicParsing(false);
        for (var value : values) {
            var item = new MenuItem(value.isEmpty() ? around.text("volumes.filter.empty") : value);
            item.setMnemonicParsing(false);
            item.setOnAction(event -> add.accept(field + " = " + quoted(value)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static String quoted(String text) {
        return text.isEmpty() || text.matches(".*[\\s=!].*") ? '"' + text + '"' : text;
    }
}
