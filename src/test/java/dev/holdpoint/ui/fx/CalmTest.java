package dev.holdpoint.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However fast pictures come, the screens are painted ten times a second at most. */
class CalmTest {
    private record Alarm(Instant at, Runnable work) {}

    private final Deque<Alarm> alarms = new ArrayDeque<>();
    private final List<Integer> painted = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private final Calm<Integer> calm =
            new Calm<>(() -> now, (wait, work) -> alarms.add(new Alarm(now.plus(wait), work)), painted::add);

    private void pass(Duration span) {
        var end = now.plus(span);
        while (!alarms.isEmpty() && !alarms.peek().at().isAfter(end)) {
            var next = alarms.remove();
            now = next.at();
            next.work().run();
        }
        now = end;
    }

    @Test
    void whatIsDearToShowIsShownLessOftenAndTheLastOfItAlways() {
        var dear = new Calm<Integer>(
                Duration.ofMillis(500),
                () -> now,
                (wait, work) -> alarms.add(new Alarm(now.plus(wait), work)),
                painted::add);
        for (int i = 1; i <= 2_000; i++) {
            dear.accept(i);
            pass(Duration.ofMillis(1));
        }
        pass(Duration.ofSeconds(1));

        assertThat(painted).hasSize(5).startsWith(1).endsWith(2_000);
    }

    @Test
    void theFirstPictureIsPaintedAtOnce() {
        calm.accept(1);
        assertThat(painted).containsExactly(1);
    }

    @Test
    void aThousandSnapshotsThatChangeEveryMillisecondArePaintedTenTimesASecond() {
        int pictures = 5_000;
        for (int i = 1; i <= pictures; i++) {
            calm.accept(i);
            pass(Duration.ofMillis(1));
        }
        pass(Duration.ofSeconds(1));

        assertThat(painted).hasSize(51).endsWith(pictures);
        assertThat(painted).as("the newest each time").isSorted();
    }

    @Test
    void theLastPictureIsAlwaysPainted() {
        calm.accept(1);
        calm.accept(2);
        calm.accept(3);
        assertThat(painted).containsExactly(1);

        pass(Duration.ofMillis(100));

        assertThat(painted).containsExactly(1, 3);
        assertThat(alarms).isEmpty();
    }

    @Test
    void aClockThatWasSetBackDelaysNothing() {
        calm.accept(1);
        now = now.minus(Duration.ofHours(1));
        calm.accept(2);

        pass(Duration.ofMillis(100));

        assertThat(painted).containsExactly(1, 2);
    }
}
