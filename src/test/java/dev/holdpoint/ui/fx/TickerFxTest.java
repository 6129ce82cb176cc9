package dev.holdpoint.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TickerFxTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @Start
    void startTheToolkit(Stage ignored) {}

    @Test
    void theTimeIsToldOnTheFxThreadUntilItStops() throws InterruptedException {
        var clock = new AtomicReference<>(NOW);
        var ticker = new Ticker(clock::get, new FxRelay());
        var told = new CountDownLatch(1);
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            ticker.now().addListener((property, before, now) -> told.countDown());
            ticker.start();
        });
        clock.set(NOW.plusSeconds(1));

        assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ticker.now().get()).isEqualTo(NOW.plusSeconds(1));
        WaitForAsyncUtils.waitForAsyncFx(5000, ticker::stop);
    }
}
