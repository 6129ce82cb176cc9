package dev.holdpoint.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class KeyedRowsTest {
    private final KeyedRows<Character, String> rows = new KeyedRows<>(text -> text.charAt(0));

    @Test
    void theSameKeysChangeInPlaceWithoutTouchingTheList() {
        rows.show(List.of("a1", "b1"));
        var first = rows.rows().getFirst();
        var changes = new AtomicInteger();
        rows.rows().addListener((ListChangeListener<Object>) change -> changes.incrementAndGet());

        rows.show(List.of("a2", "b1"));

        assertThat(changes).hasValue(0);
        assertThat(first.get()).isEqualTo("a2");
    }

    @Test
    void rowsComeGoAndKeepTheOrderThatIsShown() {
        rows.show(List.of("a1", "b1"));
        var b = rows.rows().getLast();

        rows.show(List.of("c1", "b2"));

        assertThat(rows.rows()).extracting(KeyedRows.Row::get).containsExactly("c1", "b2");
        assertThat(rows.rows().getLast()).isSameAs(b);
    }
}
