package dev.holdpoint.ui.connection;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.ui.fx.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a person can do about a problem of a connection, at a press: sign in, sign in to the proxy, confirm where
 * requests go. FX thread only.
 */
public final class WaysOn {
    private final ConnectionParts parts;
    private final SignInFlow flow;
    private final Opening opening;
    private final Consumer<List<Problem>> failed;

    WaysOn(ConnectionParts parts, SignInFlow flow, Opening opening, Consumer<List<Problem>> failed) {
        this.parts = parts;
        this.flow = flow;
        this.opening = opening;
        this.failed = failed;
    }

    /** For the connection that was wanted last; it is opened again when nothing is left to do. */
    public Optional<Remedy> wanted(Problem problem) {
        return opening.wanted().flatMap(choice -> of(problem, choice, () -> opening.open(choice)));
    }

    /** For any connection; {@code done} runs when nothing is left to do. */
    public Optional<Remedy> of(Problem problem, ConnectionChoice choice, Runnable done) {
        if (SignInRemedy.helps(problem)) {
            return Optional.of(button("connection.sign-in", () -> flow.begin(choice, done)));
        }
        if (problem.key().endsWith(Opening.PROXY_WANTS_A_LOGIN)) {
            return Optional.of(button("proxy.remedy", () -> new ProxyController(parts, false, done).show()));
        }
        return problem.key().endsWith(".endpoint-unconfirmed")
                ? Optional.of(button(
                        "endpoint.remedy", () -> new EndpointGate(parts).pass(choice, unusual -> done.run(), failed)))
                : Optional.empty();
    }

    private Remedy button(String words, Runnable act) {
        return new Remedy(parts.around().text(words), act);
    }
}
