package dev.holdpoint.account;

import java.time.Duration;

/** Does something later. Any thread may call it; it does not block. */
@FunctionalInterface
public interface Timer {

    /** Runs {@code work} on a thread that may block, once {@code delay} is over. */
    void after(Duration delay, Runnable work);
}
