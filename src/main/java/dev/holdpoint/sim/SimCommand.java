package dev.holdpoint.sim;

import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.sim.fault.FaultSyntaxException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code holdpoint sim}: the simulated EC2 alone, until it is interrupted. */
public final class SimCommand {
    private SimCommand() {}

    /**
     * Starts the simulation, prints its URL and how to use it, and waits until the thread is interrupted.
     *
     * @param args what follows {@code sim} on the command line
     * @return the exit code: 0, 1 if it cannot start, 2 for a command line that makes no sense
     */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(SimHelp.text());
            return 0;
        }
        SimOptions options;
        try {
            options = SimArguments.parse(args);
        } catch (SimArguments.UsageException e) {
            err.println("holdpoint sim: " + e.sentence());
            return 2;
        }
        try (var ec2 = SimulatedEc2.start(options)) {
            announce(ec2, out);
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (FaultSyntaxException e) {
            err.println("holdpoint sim: " + e.getMessage());
            return 2;
        } catch (IllegalArgumentException e) {
            err.println("holdpoint sim: --region: " + e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("holdpoint sim: cannot start: " + e.getMessage());
            return 1;
        }
    }

    private static void announce(SimulatedEc2 ec2, PrintStream out) {
        out.println(ec2.endpoint());
        out.println("AWS_ACCESS_KEY_ID=" + SimIdentity.ADMIN_ACCESS_KEY_ID);
        out.println("AWS_SECRET_ACCESS_KEY=" + SimIdentity.ADMIN_SECRET_ACCESS_KEY);
        out.println("AWS_DEFAULT_REGION=" + ec2.region());
        out.flush();
    }
}
