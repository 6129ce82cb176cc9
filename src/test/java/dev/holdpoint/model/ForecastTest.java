package dev.holdpoint.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What may honestly be said about how long it still takes. */
class ForecastTest {

    private static List<Duration> minutes(int... minutes) {
        return IntStream.of(minutes).mapToObj(Duration::ofMinutes).toList();
    }

    @Test
    void withoutAnEarlierSnapshotAllOfTheVolumeIsCopied() {
        assertThat(Forecast.of(List.of(), Duration.ofMinutes(5))).isEqualTo(new Forecast.FirstFull());
    }

    @Test
    void theRangeIsThatOfEarlierSnapshotsLessTheTimeThatHasPassed() {
        assertThat(Forecast.of(minutes(300, 30, 50, 40), Duration.ofMinutes(10)))
                .isEqualTo(new Forecast.Between(Duration.ofMinutes(20), Duration.ofMinutes(40)));
    }

    @Test
    void theFirstCountsOnlyWhileItIsTheOnlyOne() {
        assertThat(Forecast.of(minutes(300), Duration.ZERO))
                .isEqualTo(new Forecast.Between(Duration.ofHours(5), Duration.ofHours(5)));
    }

    @Test
    void onlyTheLatestFiveCount() {
        assertThat(Forecast.of(minutes(300, 200, 100, 10, 11, 12, 13, 14), Duration.ZERO))
                .isEqualTo(new Forecast.Between(Duration.ofMinutes(10), Duration.ofMinutes(14)));
    }

    @Test
    void whatIsLessThanTheShortestMayBeDoneAnyMoment() {
        assertThat(Forecast.of(minutes(1, 20, 40), Duration.ofMinutes(25)))
                .isEqualTo(new Forecast.Between(Duration.ZERO, Duration.ofMinutes(15)));
    }

    @Test
    void beyondTheLongestNothingIsPromised() {
        assertThat(Forecast.of(minutes(1, 20, 40), Duration.ofMinutes(40)))
                .isEqualTo(new Forecast.Longer(Duration.ofMinutes(40)));
    }
}
