package dev.holdpoint.sim.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The time of one simulation: snapshots progress, buckets refill and answers are dated by it. It runs with the wall
 * clock, faster than it, or only when {@link #advance} is called. Safe for use by many threads.
 */
public final class SimClock implements InstantSource {
    /** The longest single wait in real time; after it the wait is reckoned again, so that a jump is noticed. */
    private static final Duration LONGEST_NAP = Duration.ofMinutes(1);

    private final InstantSource wall;
    private final Instant wallStart;
    private final Instant start;
    private final double speed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Duration advanced = Duration.ZERO;

    private SimClock(InstantSource wall, Instant start, double speed) {
        this.wall = wall;
        this.wallStart = wall.instant();
        this.start = start;
        this.speed = speed;
    }

    /** The time of day. */
    public static SimClock real() {
        return scaled(1);
    }

    /** Begins now and runs {@code speed} times as fast as the wall clock. */
    public static SimClock scaled(double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("not a speed: " + speed);
        }
        var wall = InstantSource.system();
        return new SimClock(wall, wall.instant(), speed);
    }

    /** Stands still at {@code start} until it is advanced. */
    public static SimClock manual(Instant start) {
        return new SimClock(InstantSource.system(), start, 0);
    }

    @Override
    public Instant instant() {
        lock.lock();
        try {
            return start.plus(run()).plus(advanced);
        } finally {
            lock.unlock();
        }
    }

    /** Jumps {@code by} ahead (or back, if negative) and wakes whoever waits for a time that has now come. */
    public void advance(Duration by) {
        lock.lock();
        try {
            advanced = advanced.plus(by);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Makes whoever waits look again whether the wait is over. */
    public void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until {@code until} has come, or {@code over} holds; {@code over} is looked at again after each
     * {@link #wake}, with this clock's lock held, so it must not block.
     */
    public void await(Instant until, BooleanSupplier over) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!over.getAsBoolean() && instant().isBefore(until)) {
                if (speed == 0) {
                    changed.await();
                } else {
                    // The loop looks at what came of it; returning early does no harm.
                    var ignored = changed.await(realMillis(Duration.between(instant(), until)), TimeUnit.MILLISECONDS);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private long realMillis(Duration span) {
        return Math.min(LONGEST_NAP.toMillis(), 1 + (long) ((double) span.toMillis() / speed));
    }

    private Duration run() {
        if (speed == 0) {
            return Duration.ZERO;
        }
        var real = Duration.between(wallStart, wall.instant());
        return speed == 1 ? real : Duration.ofNanos((long) (real.toNanos() * speed));
    }
}
