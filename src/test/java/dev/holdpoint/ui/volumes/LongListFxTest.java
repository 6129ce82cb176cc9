package dev.holdpoint.ui.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Fixtures;
import dev.holdpoint.ui.fx.FxRelay;
import dev.holdpoint.ui.fx.Selection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A list that is too long to be arranged on the FX thread. */
@ExtendWith(ApplicationExtension.class)
class LongListFxTest {
    private static final int ROWS = 3000;
    private static final int PATIENCE_SECONDS = 60;

    private final VolumeList list = new VolumeList(new Selection(), new FxRelay());
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whatIsStillFilteredWhenTheFilterIsClearedIsNotShown() throws Exception {
        var cleared = new CountDownLatch(1);
        act(() -> {
            list.merge(rows());
            list.settle();
            list.shown().addListener((InvalidationListener)
                    rows -> sizes.add(list.shown().size()));
            list.filter(line -> passes(cleared));
            list.filter(VolumeFilter.ALL);
        });

        cleared.countDown();
        act(() -> list.filter(line -> line.row().volume().name().equals("volume-7")));
        await(1);

        assertThat(sizes).doesNotContain(0);
    }

    @Test
    void allOfThemAreThereAtOnceInTheirOrderWhenTheFilterIsCleared() throws Exception {
        act(() -> {
            list.merge(rows());
            list.sort(Comparator.comparing(row -> row.volume().id().value(), Comparator.reverseOrder()));
        });
        await(ROWS);
        act(() -> list.filter(line -> line.row().volume().name().equals("volume-7")));
        await(1);

        act(() -> {
            list.filter(VolumeFilter.ALL);
            sizes.add(list.shown().size());
        });

        assertThat(sizes).containsExactly(ROWS);
        assertThat(list.shown().getFirst().get().volume().name()).isEqualTo("volume-" + ROWS);
    }

    private void await(int shown) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS, TimeUnit.SECONDS, () -> list.shown().size() == shown);
    }

    /** Lets nothing through, and says so only when the filter was cleared. */
    private static boolean passes(CountDownLatch cleared) {
        try {
            return !cleared.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void act(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }

    private static List<VolumeRow> rows() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> Fixtures.row(Fixtures.volume(number, "volume-" + number)))
                .toList();
    }
}
