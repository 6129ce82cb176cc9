package dev.holdpoint.ui.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Fixtures;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArrangementTest {
    private final AtomicInteger comparisons = new AtomicInteger();
    private final Comparator<VolumeRow> byName = (left, right) -> {
        comparisons.incrementAndGet();
        return left.volume().name().compareTo(right.volume().name());
    };
    private final List<VolumeItem> items = Stream.of("delta", "alpha", "charlie", "bravo")
            .map(name ->
                    new VolumeItem(Fixtures.row(Fixtures.volume(name.length() * 10 + name.charAt(0), name)), false))
            .toList();

    @Test
    void whatIsShownIsSortedAndFiltered() {
        var result = new Arrangement(
                        items, byName, line -> !line.row().volume().name().equals("charlie"))
                .get();

        assertThat(names(result.shown())).containsExactly("alpha", "bravo", "delta");
    }

    @Test
    void whatWasSortedOnceIsOnlyFilteredAgain() {
        var sorted = new Arrangement(items, byName, line -> false).get();
        int before = comparisons.get();

        var result = new Arrangement(
                        sorted.items(), null, line -> line.row().volume().name().endsWith("a"))
                .get();

        assertThat(names(result.shown())).containsExactly("alpha", "delta");
        assertThat(comparisons).as("comparisons").hasValue(before);
    }

    @Test
    void aRowThatBecomesAnotherWhileItIsSortedIsSortedAsItWas() {
        Comparator<VolumeRow> disturbed = (left, right) -> {
            items.getFirst().show(Fixtures.row(Fixtures.volume(1, "aaa")));
            return byName.compare(left, right);
        };

        var result = new Arrangement(items, disturbed, line -> true).get();

        assertThat(names(result.items())).containsExactly("alpha", "bravo", "charlie", "aaa");
    }

    @Test
    void whatChangesWhileItIsSortedByLeavesTheRowsInTheirOrderUntilTheNextTime() {
        var many = IntStream.range(0, 1000)
                .mapToObj(number -> new VolumeItem(Fixtures.row(Fixtures.volume(number, "same")), false))
                .toList();
        // Java's sort notices that this is no order, and throws.
        var ever = new Random(1);

        var result = new Arrangement(many, (ignored, unused) -> ever.nextInt(3) - 1, line -> true).get();

        assertThat(result.items()).isEqualTo(many);
        assertThat(result.shown()).hasSize(1000);
    }

    private static List<String> names(List<VolumeItem> items) {
        return items.stream().map(item -> item.get().volume().name()).toList();
    }
}
