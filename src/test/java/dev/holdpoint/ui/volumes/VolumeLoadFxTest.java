package dev.holdpoint.ui.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.catalog.Catalog;
import dev.holdpoint.catalog.ScriptedFleet;
import dev.holdpoint.cloud.Page;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.ui.fx.Fixtures;
import dev.holdpoint.ui.fx.FxRelay;
import dev.holdpoint.ui.fx.Selection;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What a listing says on the FX thread besides its rows. */
@ExtendWith(ApplicationExtension.class)
class VolumeLoadFxTest {
    private static final int LONG = 10_001;
    private static final int PATIENCE_SECONDS = 60;
    private static final Connection CONNECTION =
            new Connection("aws", new AccountId("111122223333"), "eu-west-1", "", "ops", "arn:x");

    @Test
    void theEndOfALongListingIsSaidOnTheFxThread() throws Exception {
        var volumes = IntStream.range(0, LONG)
                .mapToObj(number -> ScriptedFleet.volume(number, ""))
                .toList();
        var fleet = new ScriptedFleet(
                Map.of("", new Page<>(volumes, null)),
                Map.of("", new Page<>(List.of(), null)),
                Map.of("", new Page<>(List.of(), null)));
        var spent = new CountDownLatch(1);
        try (var background = Executors.newVirtualThreadPerTaskExecutor()) {
            WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), () -> {
                var list = new VolumeList(new Selection(), new FxRelay());
                var catalog = new Catalog(fleet, background, InstantSource.fixed(Fixtures.NOW));
                new VolumeLoad(Fixtures.surroundings(), catalog, list, () -> {
                            assertThat(Platform.isFxApplicationThread()).isTrue();
                            spent.countDown();
                        })
                        .open(CONNECTION);
            });

            assertThat(spent.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }
}
