package dev.holdpoint;

import dev.holdpoint.sim.SimOptions;
import dev.holdpoint.sim.SimulatedEc2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The simulated EC2 of the demo, in this process: started when it is first asked for, its account kept in a directory,
 * so that a demo run survives a restart like a real one. Safe for use by many threads.
 */
final class DemoEc2 implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoEc2.class);

    private final Path state;
    private @Nullable SimulatedEc2 running;

    DemoEc2(Path state) {
        this.state = state;
    }

    /** Where it listens. Blocks while it starts. */
    synchronized URI endpoint() {
        var ec2 = running;
        if (ec2 == null) {
            ec2 = start();
            running = ec2;
        }
        return ec2.endpoint();
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
