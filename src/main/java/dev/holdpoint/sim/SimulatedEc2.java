package dev.holdpoint.sim;

import dev.holdpoint.sim.api.LoggedRequest;
import dev.holdpoint.sim.api.QueryProtocol;
import dev.holdpoint.sim.api.RequestLog;
import dev.holdpoint.sim.api.Stage;
import dev.holdpoint.sim.fault.Faults;
import dev.holdpoint.sim.time.SimClock;
import dev.holdpoint.sim.wire.Limits;
import dev.holdpoint.sim.wire.LoopbackServer;
import dev.holdpoint.sim.world.Setting;
import dev.holdpoint.sim.world.SimulatedAccount;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * A simulated EC2, with STS and Outposts, on one port of 127.0.0.1: what a client's endpoint URL may point to. Safe for
 * use by many threads.
 */
public final class SimulatedEc2 implements AutoCloseable {
    private final SimOptions options;
    private final SimulatedAccount account;
    private final Faults faults;
    private final RequestLog log;
    private final QueryProtocol protocol;
    private final LoopbackServer server;

    private SimulatedEc2(SimOptions options) throws IOException {
        this.options = options;
        var fleet = options.fleet();
        var rules = options.rules();
        this.faults = new Faults(fleet.seed());
        faults.set(rules.faults());
        var setting = new Setting(
                fleet.region(),
                fleet.volumes(),
                fleet.seed(),
                options.timing().snapshotTime(),
                rules.limits(),
                rules.pendingQuota(),
                rules.snapshotQuota());
        this.account =
                new SimulatedAccount(setting, options.clock(), options.files().stateDirectory());
        this.log = new RequestLog(options.files().logFile());
        this.protocol = new QueryProtocol(new Stage(
                account, options.clock(), faults, log, options.timing().lag(), rules.limits()));
        try {
            var latency = options.timing().latency();
            this.server = LoopbackServer.start(options.port(), options.clock(), Limits.DEFAULT, latency, protocol);
        } catch (IOException e) {
            log.close();
            throw e;
        }
    }

    /**
     * Starts one; it answers when this returns.
     *
     * @throws IOException if the port, the log file or the state directory cannot be used
     * @throws dev.holdpoint.sim.fault.FaultSyntaxException if the faults cannot be understood
     */
    public static SimulatedEc2 start(SimOptions options) throws IOException {
        return new SimulatedEc2(options);
    }

    /** What a client's endpoint URL must be. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** The Region that has the fleet. */
    public String region() {
        return options.fleet().region();
    }

    /** The account, to be changed behind the caller's back. */
    public SimulatedAccount account() {
        protocol.runDue();
        return account;
    }

    /** The faults, to be changed while requests come in. */
    public Faults faults() {
        return faults;
    }

    /** The time that everything goes by. */
    public SimClock clock() {
        return options.clock();
    }

    /** The latest requests, oldest first, with what has taken effect late by now. */
    public List<LoggedRequest> requests() {
        protocol.runDue();
        return log.recent();
    }

    /** Stops answering, and lets what is due by now take effect. */
    @Override
    public void close() throws IOException {
        server.close();
        protocol.runDue();
        log.close();
    }
}
