package dev.holdpoint.bench;

import dev.holdpoint.sim.api.QueryProtocol;
import dev.holdpoint.sim.api.RequestLog;
import dev.holdpoint.sim.api.Stage;
import dev.holdpoint.sim.fault.Faults;
import dev.holdpoint.sim.time.SimClock;
import dev.holdpoint.sim.wire.Handler;
import dev.holdpoint.sim.wire.HttpAnswer;
import dev.holdpoint.sim.wire.HttpRequest;
import dev.holdpoint.sim.wire.Limits;
import dev.holdpoint.sim.wire.LoopbackServer;
import dev.holdpoint.sim.world.Setting;
import dev.holdpoint.sim.world.SimulatedAccount;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The simulated EC2 with a memory: what it answered to a body once it answers again without work, so that the client is
 * what a listing measures. For reads alone. Listens on two ports: at once, and after 150 ms.
 */
final class CannedEc2 implements Handler {
    private static final Duration USUAL = Duration.ofMillis(150);

    private final QueryProtocol behind;
    private final Map<String, HttpAnswer> known = new ConcurrentHashMap<>();

    private CannedEc2(QueryProtocol behind) {
        this.behind = behind;
    }

    /** Serves a fleet of as many volumes as the first argument says; prints its two URLs. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var setting = new Setting("eu-west-1", Integer.parseInt(args[0]), 7, Duration.ofMinutes(1), false, 0, 0);
        var clock = SimClock.real();
        var account = new SimulatedAccount(setting, clock, null);
        var stage = new Stage(account, clock, new Faults(7), new RequestLog(null), Duration.ZERO, false);
        var canned = new CannedEc2(new QueryProtocol(stage));
        try (var fast = LoopbackServer.start(0, clock, Limits.DEFAULT, Duration.ZERO, canned);
                var usual = LoopbackServer.start(0, clock, Limits.DEFAULT, USUAL, canned)) {
            System.out.println("http://127.0.0.1:" + fast.port());
            System.out.println("http://127.0.0.1:" + usual.port());
            System.out.flush();
            new CountDownLatch(1).await();
        }
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        var asked = sorted(request.body());
        var found = known.get(asked);
        if (found == null) {
            found = behind.answer(request);
            known.put(asked, found);
        }
        return found;
    }

    /** Clients put their parameters in different orders. */
    private static String sorted(String body) {
        return Stream.of(body.split("&")).sorted().collect(Collectors.joining("&"));
    }

    @Override
    public HttpAnswer malformed(int status, String reason) {
        return behind.malformed(status, reason);
    }
}
