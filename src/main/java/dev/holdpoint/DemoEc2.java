package dev.holdpoint;

import dev.holdpoint.sim.SimOptions;
import dev.holdpoint.sim.SimulatedEc2;
import dev.holdpoint.ui.Demo;
import dev.holdpoint.ui.DemoStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The simulated EC2 of the demo, in this process: started when it is first asked for, its account kept in a directory,
 * so that a demo run survives a restart like a real one. Safe for use by many threads.
 */
final class DemoEc2 implements Demo, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoEc2.class);

    private final Path state;
    private @Nullable SimulatedEc2 running;

    DemoEc2(Path state) {
        this.state = state;
    }

    /** Where it listens. Blocks while it starts. */
    URI endpoint() {
        return running().endpoint();
    }

    private synchronized SimulatedEc2 running() {
        var ec2 = running;
        if (ec2 == null) {
            ec2 = start();
            running = ec2;
        }
        return ec2;
    }

    @Override
    public void play(DemoStory story) {
        running().faults().set(faults(story));
    }

    @Override
    public void pace(Duration longest) {
        running().account().setSnapshotTime(longest);
    }

    /** In the fault language (docs/sim.md), counted from the next request on; a set goes the way of a volume. */
    static String faults(DemoStory story) {
        return switch (story) {
            case ALL_WELL -> "";
            case LOST_ANSWER -> taking("reset-after@n=1") + taking("lag=8s@n=1");
            case EXPIRED_LOGIN -> taking("expired-credentials@n=1");
            case THROTTLED -> taking("throttle@n=1..3") + "DescribeSnapshots:throttle@25%";
            case DENIED ->
                taking("unauthorized") + "CreateSnapshot/dry-run:unauthorized; CreateSnapshots/dry-run:unauthorized";
            case FAILING -> taking("snapshot-error@n=1");
        };
    }

    private static String taking(String fault) {
        return "CreateSnapshot:" + fault + "; CreateSnapshots:" + fault + "; ";
    }

    private SimulatedEc2 start() {
        try {
            return SimulatedEc2.start(SimOptions.usual().withStateDirectory(state));
        } catch (IOException e) {
            LOG.warn("the simulated account cannot be kept, and ends with this window", e);
        }
        try {
            return SimulatedEc2.start(SimOptions.usual());
        } catch (IOException e) {
            throw new UncheckedIOException("no port of 127.0.0.1 can be listened to", e);
        }
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                LOG.warn("the simulated EC2 did not close cleanly", e);
            }
            running = null;
        }
    }
}
