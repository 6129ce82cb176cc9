package dev.holdpoint.ui.fx;

import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;

/**
 * What gives the windows their name at the desktop: on X11 their {@code WM_CLASS} is the name of JavaFX's application
 * class, and by it a desktop finds the program's icon and groups its windows ({@code StartupWMClass} in the .desktop
 * file). Without one every JavaFX program is called "java".
 */
public final class HoldpointApp extends Application {
    /** JavaFX makes the application itself and hands it nothing but strings; this is the one way left. */
    private static final AtomicReference<Runnable> WORK = new AtomicReference<>(() -> {});

    /** Runs {@code work} on the FX thread as this application's. The toolkit runs already. */
    static void begin(Runnable work) {
        WORK.set(work);
        Thread.ofPlatform().daemon().name("launch").start(() -> launch(HoldpointApp.class));
    }

    @Override
    public void start(Stage ignored) {
        WORK.getAndSet(() -> {}).run();
    }
}
