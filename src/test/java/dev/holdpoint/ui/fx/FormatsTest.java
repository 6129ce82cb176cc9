package dev.holdpoint.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.text.Messages;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private final Formats formats = new Formats(new Messages(Locale.ENGLISH), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({"0, 0 GiB", "1, 1 GiB", "1023, '1,023 GiB'", "1024, 1 TiB", "1229, 1.2 TiB", "16384, 16 TiB"})
    void sizesHaveTheirUnit(long gib, String words) {
        assertThat(formats.size(gib)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, just now",
        "PT4S, just now",
        "PT59S, 59 s ago",
        "PT60S, 1 min ago",
        "PT59M, 59 min ago",
        "PT1H, 1 h ago",
        "PT23H, 23 h ago",
        "P1D, 1 d ago",
        "P59D, 59 d ago",
        "P60D, 2 mo ago",
        "P270D, 9 mo ago",
        "P730D, 2 y ago"
    })
    void agesAreToldInOneUnit(Duration age, String words) {
        assertThat(formats.ago(age)).isEqualTo(words);
    }

    @Test
    void aClockThatIsBehindMakesNoNegativeAge() {
        assertThat(formats.ago(Duration.ofSeconds(-30))).isEqualTo("just now");
        assertThat(formats.elapsed(Duration.ofSeconds(-30))).isEqualTo("0:00");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0:00", "PT2M41S, 2:41", "PT59M59S, 59:59", "PT1H2M41S, 1:02:41"})
    void elapsedTimeReadsLikeAStopWatch(Duration time, String words) {
        assertThat(formats.elapsed(time)).isEqualTo(words);
    }

    @Test
    void timesAreUtcWithTheLocalOneBeside() {
        assertThat(formats.utcTime(Fixtures.NOW)).isEqualTo("14:02:09 UTC");
        assertThat(formats.utcAndLocal(Fixtures.NOW))
                .isEqualTo("2026-11-23 14:02:09 UTC\nNov 23, 2026, 3:02:09\u202fPM local time (Europe/Berlin)");
    }

    @Test
    void whoWantsUtcAloneGetsItAlone() {
        var display = new Display();
        display.utcProperty().set(true);
        assertThat(new Formats(new Messages(Locale.ENGLISH), display.zone()).utcAndLocal(Fixtures.NOW))
                .isEqualTo("2026-11-23 14:02:09 UTC");
    }

    @Test
    void numbersAndLocalTimesFollowTheLocale() {
        assertThat(new Formats(new Messages(Locale.GERMAN), ZoneId.of("UTC")).size(1229))
                .isEqualTo("1,2 TiB");
        assertThat(new Formats(new Messages(Locale.GERMAN), ZoneId.of("Europe/Berlin")).utcAndLocal(Fixtures.NOW))
                .isEqualTo("2026-11-23 14:02:09 UTC\n23.11.2026, 15:02:09 Ortszeit (Europe/Berlin)");
    }
}
