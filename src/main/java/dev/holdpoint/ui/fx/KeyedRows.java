package dev.holdpoint.ui.fx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rows of a table, each with a key that stays while its value changes: a new picture of the same things changes
 * rows in place, so that focus, selection and scroll position survive. FX thread only, once a table shows it.
 */
public final class KeyedRows<K, V> {
    private final Function<V, K> keyOf;
    private final Map<K, Row<K, V>> byKey = new HashMap<>();
    private final ObservableList<Row<K, V>> rows = FXCollections.observableArrayList();

    public KeyedRows(Function<V, K> keyOf) {
        this.keyOf = keyOf;
    }

    /** One row. */
    public static final class Row<K, V> {
        private final K key;
        private final ReadOnlyObjectWrapper<V> value;

        private Row(K key, V value) {
            this.key = key;
            this.value = new ReadOnlyObjectWrapper<>(value);
        }

        public K key() {
            return key;
        }

        public V get() {
            return value.get();
        }

        public ReadOnlyObjectProperty<V> value() {
            return value.getReadOnlyProperty();
        }
    }

    /** What the table shows. */
    public ObservableList<Row<K, V>> rows() {
        return rows;
    }

    /** Shows {@code values}, in their order. */
    public void show(List<V> values) {
        var wanted = new ArrayList<Row<K, V>>(values.size());
        for (var value : values) {
            wanted.add(rowOf(value));
        }
        if (!sameRows(wanted)) {
            rows.setAll(wanted);
            byKey.values().retainAll(wanted);
        }
    }

    private Row<K, V> rowOf(V value) {
        var row = byKey.computeIfAbsent(keyOf.apply(value), key -> new Row<>(key, value));
        row.value.set(value);
        return row;
    }

    private boolean sameRows(List<Row<K, V>> wanted) {
        if (wanted.size() != rows.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!Objects.equals(wanted.get(i), rows.get(i))) {
                return false;
            }
        }
        return true;
    }
}
