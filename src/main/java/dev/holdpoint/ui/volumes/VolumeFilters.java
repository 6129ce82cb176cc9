package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.NaturalOrder;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TextField;
import org.controlsfx.control.CheckComboBox;

/** The filter box and the quick filters beside it, together. FX thread only. */
final class VolumeFilters {
    private final Surroundings around;
    private final TextField text;
    private final CheckComboBox<String> states;
    private final CheckComboBox<String> types;
    private final VolumeList list;

    VolumeFilters(
            Surroundings around,
            TextField text,
            CheckComboBox<String> states,
            CheckComboBox<String> types,
            VolumeList list) {
        this.around = around;
        this.text = text;
        this.states = states;
        this.types = types;
        this.list = list;
        text.textProperty().addListener((property, before, now) -> apply());
        watch(states, row -> row.volume().state());
        watch(types, row -> row.volume().type());
        apply();
    }

    /** Whether anything is filtered out on purpose. */
    BooleanBinding active() {
        return text.textProperty()
                .isNotEmpty()
                .or(Bindings.isNotEmpty(states.getCheckModel().getCheckedItems()))
                .or(Bindings.isNotEmpty(types.getCheckModel().getCheckedItems()));
    }

    void clear() {
        text.clear();
        states.getCheckModel().clearChecks();
        types.getCheckModel().clearChecks();
    }

    private void watch(CheckComboBox<String> box, Function<VolumeRow, String> word) {
        box.getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) change -> apply());
        list.all().addListener((ListChangeListener<VolumeItem>) change -> offer(box.getItems(), word));
    }

    /** Offers the words that occur. Only ever adds: the box forgets its ticks when an item goes. */
    private void offer(ObservableList<String> items, Function<VolumeRow, String> word) {
        var fresh = list.all().stream()
                .map(item -> word.apply(item.get()))
                .distinct()
                .filter(one -> !items.contains(one))
                .sorted(NaturalOrder.INSTANCE)
                .toList();
        if (!fresh.isEmpty()) {
            items.addAll(fresh);
        }
    }

    private void apply() {
        entitle(states, "volumes.states");
        entitle(types, "volumes.types");
        var typed = VolumeFilter.parse(text.getText());
        var state = among(states, row -> row.volume().state());
        var type = among(types, row -> row.volume().type());
        list.filter(typed.and(state).and(type));
    }

    /** The box says what it lets through: its own count would read “0/5” for everything. */
    private void entitle(CheckComboBox<String> box, String any) {
        var ticked = box.getCheckModel().getCheckedItems();
        box.setTitle(ticked.isEmpty() ? around.text(any) : String.join(", ", ticked));
    }

    private static Predicate<VolumeRow> among(CheckComboBox<String> box, Function<VolumeRow, String> word) {
        var wanted = Set.copyOf(List.copyOf(box.getCheckModel().getCheckedItems()));
        return row -> wanted.isEmpty() || wanted.contains(word.apply(row));
    }
}
