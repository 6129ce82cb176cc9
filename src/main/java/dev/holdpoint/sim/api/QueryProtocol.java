package dev.holdpoint.sim.api;

import dev.holdpoint.sim.access.Caller;
import dev.holdpoint.sim.access.Gatekeeper;
import dev.holdpoint.sim.fault.FaultKind;
import dev.holdpoint.sim.fault.Phase;
import dev.holdpoint.sim.fault.Strike;
import dev.holdpoint.sim.fault.Strikes;
import dev.holdpoint.sim.wire.Handler;
import dev.holdpoint.sim.wire.HttpAnswer;
import dev.holdpoint.sim.wire.HttpRequest;
import dev.holdpoint.sim.wire.Refusal;
import dev.holdpoint.sim.world.Deferred;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests as EC2, STS and Outposts do: reads them, verifies who sent them, has the action run, lets faults
 * strike, and logs what came of it before the answer leaves. Safe for use by many threads.
 */
public final class QueryProtocol implements Handler {
    private final Stage stage;
    private final Gatekeeper gatekeeper;
    private final Buckets buckets = new Buckets();
    private final Actions actions;

    public QueryProtocol(Stage stage) {
        this.stage = stage;
        var account = stage.account();
        this.gatekeeper = new Gatekeeper(
                account.identities(), account.geography().regions().keySet(), stage.clock());
        this.actions = new Actions(stage.lag());
    }

    @Override
    public HttpAnswer malformed(int status, String reason) {
        var id = UUID.randomUUID().toString();
        var answer = Dialect.EC2.refused(id, new Refusal(status, "MalformedRequest", reason));
        stage.log()
                .add(new LoggedRequest(
                        stage.clock().instant(),
                        id,
                        "",
                        "",
                        "",
                        Map.of(),
                        null,
                        false,
                        List.of(),
                        List.of(),
                        status + " MalformedRequest",
                        ""));
        return answer;
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        var exchange = Exchange.read(request);
        try {
            runDue();
            var strikes = exchange.flaw().isPresent()
                    ? Strikes.none()
                    : stage.faults().next(exchange.faultName());
            return finish(exchange, perform(exchange, strikes), strikes);
        } catch (RuntimeException e) {
            // A defect here, or a full disk under the state or the log: whatever it is, the caller gets EC2's own word
            // for "something is wrong at our side", and the simulation goes on.
            var words = "The simulated EC2 failed: " + e;
            return exchange.dialect().refused(exchange.requestId(), new Refusal(500, "InternalError", words));
        }
    }

    /** Lets everything take effect that was to take effect by now. */
    public void runDue() {
        var account = stage.account();
        quietly(() -> {
            var now = stage.clock().instant();
            for (var due = account.due(now); due.isPresent(); due = account.due(now)) {
                runLate(due.get());
            }
        });
    }

    /** Work that may be refused. */
    @FunctionalInterface
    private interface Step {
        void run() throws Refusal;
    }

    private void quietly(Step step) {
        try {
            stage.account().locked(() -> {
                step.run();
                return true;
            });
        } catch (Refusal refusal) {
            throw new IllegalStateException("nobody was there to be refused", refusal);
        }
    }

    private Reply perform(Exchange exchange, Strikes strikes) {
        var before = strikes.answer(Phase.BEFORE);
        var late = before.filter(strike -> strike.kind() == FaultKind.LATE);
        if (before.isPresent() && late.isEmpty()) {
            return Reply.prevented(exchange, stage.clock().instant());
        }
        @Nullable Caller caller = null;
        try {
            exchange.check();
            caller = gatekeeper.admit(exchange.request());
            return admitted(exchange, caller, late, strikes);
        } catch (Refusal refusal) {
            return Reply.refused(exchange, refusal, caller, stage.clock().instant());
        }
    }

    private Reply admitted(Exchange exchange, Caller caller, Optional<Strike> late, Strikes strikes) throws Refusal {
        var account = stage.account();
        var info = account.geography().regions().get(caller.region());
        if (info == null || !info.usable()) {
            throw new Refusal(401, "OptInRequired", "You are not subscribed to the Region " + caller.region() + ".");
        }
        if (stage.limits()) {
            buckets.take(
                    caller.region(),
                    exchange.action(),
                    exchange.parameters(),
                    stage.clock().instant());
        }
        return account.locked(() -> run(exchange, caller, late, strikes));
    }

    private Reply run(Exchange exchange, Caller caller, Optional<Strike> late, Strikes strikes) throws Refusal {
        var account = stage.account();
        var now = stage.clock().instant();
        var region = account.region(caller.region());
        var call = new Call(account, caller.identity(), region, exchange.parameters(), strikes, now);
        if (exchange.dialect() == Dialect.OUTPOSTS) {
            var answer = Outposts.list(call, exchange.requestId());
            return new Reply(answer, "", caller, now, false, List.of(), List.of(), false);
        }
        var action = actions.find(exchange.dialect(), exchange.action());
        exchange.parameters().only(action.parameters());
        if (late.isPresent()) {
            account.defer(deferred(exchange, caller, now.plus(late.get().span())));
            return Reply.deferred(exchange, caller, now);
        }
        var outcome = action.run(call);
        if (outcome.effect()) {
            account.save();
        }
        var answer = exchange.dialect().done(action.name(), exchange.requestId(), outcome.document());
        return new Reply(answer, "", caller, now, outcome.effect(), outcome.snapshotIds(), outcome.volumeIds(), false);
    }

    private HttpAnswer finish(Exchange exchange, Reply reply, Strikes strikes) {
        var struck = strikes.answer(Phase.BEFORE)
                .or(() -> strikes.answer(Phase.AFTER))
                .filter(strike -> strike.kind() != FaultKind.LATE || reply.deferred());
        var answer = reply.answer();
        var word = "";
        if (struck.isPresent()) {
            var identities = stage.account().identities();
            var faulty = new FaultyAnswers(
                    exchange.dialect(),
                    exchange.requestId(),
                    reply.when(),
                    () -> identities.denial(identities.named("admin"), "ec2:" + exchange.action(), "*", true));
            answer = faulty.after(struck.get(), reply.answer());
            if (!answer.equals(reply.answer())) {
                strikes.fire(struck.get());
                word = struck.get().rule().word();
            }
        }
        log(exchange, reply, Reply.answered(answer), word);
        return answer;
    }

    private void log(Exchange exchange, Reply reply, String answered, String fault) {
        var caller = reply.caller();
        stage.log()
                .add(new LoggedRequest(
                        reply.when(),
                        exchange.requestId(),
                        exchange.action(),
                        caller == null ? "" : caller.region(),
                        caller == null ? "" : caller.identity().name(),
                        RequestLog.harmless(exchange.parameters()),
                        Gatekeeper.signed(exchange.request()).orElse(null),
                        reply.effect(),
                        reply.snapshotIds(),
                        reply.volumeIds(),
                        answered,
                        fault));
    }

    private static Deferred deferred(Exchange exchange, Caller caller, Instant due) {
        return new Deferred(
                due,
                caller.signed(),
                caller.region(),
                exchange.requestId(),
                caller.identity().name(),
                exchange.action(),
                exchange.parameters().values());
    }

    /** A request whose sender has long given up takes effect, or is refused, as of the time that it was due. */
    private void runLate(Deferred late) {
        var account = stage.account();
        var parameters = new Parameters(late.parameters());
        var region = account.region(late.region());
        var outcome = Outcome.read(new Xml());
        try {
            var identity = account.identities().named(late.identity());
            var call = new Call(account, identity, region, parameters, Strikes.none(), late.due());
            outcome = actions.find(Dialect.EC2, late.action()).run(call);
        } catch (Refusal | IllegalArgumentException e) {
            // Nobody hears the refusal, or the session that sent it ended with an earlier run of the simulation; the
            // log shows that there was no effect.
        }
        account.save();
        stage.log()
                .add(new LoggedRequest(
                        late.due(),
                        late.requestId(),
                        late.action(),
                        late.region(),
                        late.identity(),
                        RequestLog.harmless(parameters),
                        late.signed(),
                        outcome.effect(),
                        outcome.snapshotIds(),
                        outcome.volumeIds(),
                        "nothing",
                        FaultKind.LATE.word()));
    }
}
