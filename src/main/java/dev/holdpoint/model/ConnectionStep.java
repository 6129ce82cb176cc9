package dev.holdpoint.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one step of a connection test came to.
 *
 * @param state how it ended
 * @param facts what was seen, in the order that the step's sentence numbers them: hosts, addresses, minutes
 * @param problemOrNull why it failed, or what is amiss though it passed
 */
public record ConnectionStep(
        Kind kind,
        State state,
        List<String> facts,
        @Nullable Problem problemOrNull) {

    /** The steps in the order in which they are made. */
    public enum Kind {
        /** Where the requests go, and whether they may. */
        ENDPOINT,
        /** The host's name, or the proxy's, becomes an address. */
        DNS,
        /** A connection is made to it. */
        TCP,
        /** The proxy opens a tunnel. */
        PROXY,
        /** The host proves who it is. */
        TLS,
        /** This computer's clock agrees with the host's. */
        CLOCK,
        /** AWS accepts the credentials and the signature. */
        SIGNATURE,
        /** The policy allows to look at volumes. */
        PERMISSION
    }

    /** How a step ended. */
    public enum State {
        PASSED,
        /** It went well, and something about it will cause trouble. */
        DOUBTFUL,
        FAILED,
        /** There is nothing to do here, as with a proxy where there is none. */
        NOT_NEEDED,
        /** An earlier step failed. */
        NOT_TRIED
    }

    public ConnectionStep {
        facts = List.copyOf(facts);
    }

    /** Why it failed, or what is amiss. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problemOrNull);
    }

    public static ConnectionStep passed(Kind kind, String... facts) {
        return new ConnectionStep(kind, State.PASSED, List.of(facts), null);
    }

    public static ConnectionStep failed(Kind kind, Problem why, String... facts) {
        return new ConnectionStep(kind, State.FAILED, List.of(facts), why);
    }

    public static ConnectionStep doubtful(Kind kind, Problem why, String... facts) {
        return new ConnectionStep(kind, State.DOUBTFUL, List.of(facts), why);
    }

    public static ConnectionStep without(Kind kind, State state) {
        return new ConnectionStep(kind, state, List.of(), null);
    }
}
