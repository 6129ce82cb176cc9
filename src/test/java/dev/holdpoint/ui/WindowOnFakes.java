package dev.holdpoint.ui;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What tests of the window on fakes begin and end with: the window, fresh for each. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowOnFakes {
    private static final long PATIENCE_MILLIS = 60_000;

    @TempDir
    Path directory;

    WindowDriver driver;

    @BeforeEach
    void start() {
        // TestFX looks for a method to start with in a test's own class alone.
        var stage = FxToolkit.toolkitContext().getRegisteredStage();
        driver = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, () -> new WindowDriver(stage, directory));
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, this::begin);
    }

    /** Brings the window to where the tests begin; FX thread only. */
    void begin() {
        driver.show(new StartChoice.Nothing(), 1000, 700);
    }

    @AfterEach
    void close() {
        driver.close();
    }
}
