package dev.holdpoint.ui;

import java.time.Duration;

/** The simulated EC2 behind the demo, as far as who looks around may change it. Blocks; any thread may call it. */
public interface Demo {

    /** From now on it does this, from the next snapshot on. */
    void play(DemoStory story);

    /** A snapshot takes so long at most from now on, also one that is under way. */
    void pace(Duration longest);
}
