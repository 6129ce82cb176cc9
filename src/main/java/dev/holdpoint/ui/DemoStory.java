package dev.holdpoint.ui;

/** What the simulated EC2 of the demo does to whoever takes snapshots of it. */
public enum DemoStory {
    /** All goes well. */
    ALL_WELL,
    /** A snapshot is taken and the answer is lost. */
    LOST_ANSWER,
    /** The session ends at the moment of the click, and is there again a little later. */
    EXPIRED_LOGIN,
    /** The account is asked too much by others. */
    THROTTLED,
    /** The role may not take snapshots. */
    DENIED,
    /** EC2 itself fails to write a snapshot. */
    FAILING
}
