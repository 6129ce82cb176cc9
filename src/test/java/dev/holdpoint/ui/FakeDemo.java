package dev.holdpoint.ui;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what the simulated EC2 was told to do. */
public final class FakeDemo implements Demo {
    public final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void play(DemoStory story) {
        told.add(story.name());
    }

    @Override
    public void pace(Duration longest) {
        told.add(longest.toString());
    }
}
