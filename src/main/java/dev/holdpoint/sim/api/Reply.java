package dev.holdpoint.sim.api;

import dev.holdpoint.sim.access.Caller;
import dev.holdpoint.sim.wire.Delivery;
import dev.holdpoint.sim.wire.HttpAnswer;
import dev.holdpoint.sim.wire.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request, before a fault changes the answer.
 *
 * @param code of a refusal, or empty
 * @param caller null if the signature was not accepted
 * @param when it was answered
 * @param deferred whether it will take effect later
 */
record Reply(
        HttpAnswer answer,
        String code,
        @Nullable Caller caller,
        Instant when,
        boolean effect,
        List<String> snapshotIds,
        List<String> volumeIds,
        boolean deferred) {
    Reply {
        snapshotIds = List.copyOf(snapshotIds);
        volumeIds = List.copyOf(volumeIds);
    }

    static Reply refused(Exchange exchange, Refusal refusal, @Nullable Caller caller, Instant when) {
        var answer = exchange.dialect().refused(exchange.requestId(), refusal);
        return new Reply(answer, refusal.code(), caller, when, false, List.of(), List.of(), false);
    }

    /** The answer that is there for a fault to change if the action does not run. */
    static Reply prevented(Exchange exchange, Instant when) {
        var name = exchange.action().matches("[A-Za-z]{1,64}") ? exchange.action() : "Unknown";
        var answer = exchange.dialect() == Dialect.OUTPOSTS
                ? HttpAnswer.of(200, "application/json", "{\"Outposts\":[]}")
                : exchange.dialect().done(name, exchange.requestId(), new Xml());
        return new Reply(answer, "", null, when, false, List.of(), List.of(), false);
    }

    static Reply deferred(Exchange exchange, Caller caller, Instant when) {
        return new Reply(prevented(exchange, when).answer(), "", caller, when, false, List.of(), List.of(), true);
    }

    /** What the log says of an answer: its status and code, or that it was broken off. */
    static String answered(HttpAnswer answer) {
        return switch (answer.delivery()) {
            case Delivery.Whole whole -> said(answer);
            case Delivery.Slow slow -> said(answer);
            case Delivery.Reset reset -> reset.inBody() ? "part" : "nothing";
            case Delivery.Close close -> "nothing";
            case Delivery.Stall stall -> "nothing";
            case Delivery.Cut cut -> "part";
        };
    }

    private static String said(HttpAnswer answer) {
        var from = answer.body().indexOf("<Code>");
        var to = answer.body().indexOf("</Code>");
        var code = answer.status() >= 400 && from >= 0 && to > from
                ? " " + answer.body().substring(from + 6, to)
                : "";
        return answer.status() + code;
    }
}
