package dev.holdpoint.ui.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.animation.AnimationTimer;

/** Knows when a window that was shown has been drawn. Made on the FX thread. */
public final class FirstFrames {
    /** With the third pulse, the first has been rendered. */
    private static final int ENOUGH = 3;

    private final CompletableFuture<Boolean> drawn = new CompletableFuture<>();

    public FirstFrames() {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == ENOUGH) {
                    stop();
                    drawn.complete(true);
                }
            }
        }.start();
    }

    /** Complete when it has been drawn; on the FX thread. */
    public CompletionStage<Boolean> drawn() {
        return drawn;
    }
}
