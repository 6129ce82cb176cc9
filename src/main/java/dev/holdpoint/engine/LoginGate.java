package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.engine.IntentEvent.Held;
import dev.holdpoint.engine.IntentEvent.LookNow;
import dev.holdpoint.engine.IntentEvent.Released;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState.Unconfirmed;
import dev.holdpoint.model.IntentState.Unsent;
import dev.holdpoint.model.IntentState.Wait;
import dev.holdpoint.model.IntentState.Waiting;
import dev.holdpoint.model.Problem;
import java.util.function.Predicate;

/**
 * Lets nothing be sent or looked up before AWS has said that we are the account that the runs began with. While the
 * login is gone, what is unsent waits for it and nothing is lost (docs/protocol.md, section 4).
 */
final class LoginGate {
    private final Bench bench;

    LoginGate(Bench bench) {
        this.bench = bench;
    }

    /** Asks AWS who we are, where that is due and there is something to do. */
    void pump(Site site) {
        var login = site.login();
        if (login.sure() || login.asking() || !busy(site)) {
            return;
        }
        if (!login.due(bench.uptime())) {
            bench.alarm().at(login.nextAsk());
            return;
        }
        login.asked(bench.uptime());
        bench.calls().start(() -> ask(site));
    }

    /**
     * Asks AWS who we are before there is anything to send: a check comes before the click, which then need not wait
     * for the answer.
     */
    void ahead(Site site) {
        var login = site.login();
        if (!login.asking() && (!login.sure() || login.stale(bench.uptime()))) {
            login.asked(bench.uptime());
            bench.calls().start(() -> ask(site));
        }
    }

    private boolean busy(Site site) {
        return site.intents(bench.ledger()).stream()
                .anyMatch(intent -> !intent.state().ended() || intent.resentAt().isPresent());
    }

    private Runnable ask(Site site) {
        try {
            var arn = site.cloud().callerArn();
            return () -> answered(site, arn);
        } catch (CloudException e) {
            return () -> failed(site, e.failure());
        } catch (RuntimeException e) {
            // Whatever an SDK may throw must come back as an answer, or the gate would stay shut for ever.
            return () -> failed(site, Lookup.unforeseen(e));
        }
    }

    private void answered(Site site, String arn) {
        if (site.login().dismiss()) {
            return;
        }
        var expected = site.connection().account().value();
        var found = accountIn(arn);
        if (!found.equals(expected)) {
            site.login().lost(bench.uptime());
            bench.notices().raise(topic(site), Problem.red("account.changed", expected, found));
            park(site);
            return;
        }
        bench.notices().clear(topic(site));
        boolean back = site.login().confirmed();
        for (var intent : site.intents(bench.ledger())) {
            if (waitsFor(Wait.CREDENTIALS).test(intent)) {
                bench.apply(intent.key(), bench.old(intent.key()) ? consent() : new Released());
            } else if (back && intent.state() instanceof Unsent && bench.old(intent.key())) {
                bench.apply(intent.key(), consent());
            } else if (back && intent.state() instanceof Unconfirmed) {
                bench.apply(intent.key(), new LookNow());
            }
        }
    }

    private Held consent() {
        return new Held(Wait.CONSENT, bench.now());
    }

    private void failed(Site site, CloudFailure failure) {
        if (failure.kind() == CloudFailure.Kind.CREDENTIALS) {
            loggedOut(site, failure);
        } else {
            site.login().retry(bench.uptime());
            bench.notices().raise(topic(site), GateNotice.of(site.connection(), failure));
        }
    }

    /** AWS refused the credentials, here or in any other call. */
    void loggedOut(Site site, CloudFailure failure) {
        site.login().lost(bench.uptime());
        bench.notices().raise(topic(site), GateNotice.of(site.connection(), failure));
        park(site);
    }

    private void park(Site site) {
        site.intents(bench.ledger()).stream()
                .filter(intent -> intent.state() instanceof Unsent)
                .filter(Predicate.not(waitsFor(Wait.CREDENTIALS)))
                .forEach(intent -> bench.apply(intent.key(), new Held(Wait.CREDENTIALS, bench.now())));
    }

    private static Predicate<Intent> waitsFor(Wait reason) {
        return intent -> intent.state() instanceof Waiting waiting && waiting.reason() == reason;
    }

    private static String topic(Site site) {
        var at = site.connection();
        return "login " + at.account() + " " + at.region() + " " + at.endpoint();
    }

    /** The fifth part of an ARN is the account. */
    static String accountIn(String arn) {
        var parts = arn.split(":", -1);
        return parts.length > 4 ? parts[4] : "";
    }
}
