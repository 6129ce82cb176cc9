package dev.holdpoint.ui.connection;

import dev.holdpoint.account.Network.Way;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.EndpointRoute.Leg;
import dev.holdpoint.model.Problem;
import dev.holdpoint.ui.fx.Question;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Lets a connection pass once it is known where its signed requests go, and the operator has confirmed what leaves AWS.
 * FX thread only.
 */
final class EndpointGate {
    private final ConnectionParts parts;

    EndpointGate(ConnectionParts parts) {
        this.parts = parts;
    }

    /**
     * Whoever names an endpoint on the command line has confirmed it, for this start.
     *
     * @param then runs when that is noted
     */
    void confirmed(ConnectionChoice choice, Runnable then) {
        if (choice.isDemo() || choice.endpoint().isEmpty()) {
            then.run();
            return;
        }
        var noted = parts.network().confirm(choice.profile(), List.of(choice.endpoint()), false);
        // What cannot be confirmed, as it is no endpoint at all, is refused with its reason at the gate.
        parts.around().relay().when(noted, ignored -> then.run());
    }

    /**
     * Asks, if there is something to ask; who cancels stays where he was.
     *
     * @param go hears the URLs that nobody would expect
     * @param stop hears why there is no way
     */
    void pass(ConnectionChoice choice, Consumer<List<String>> go, Consumer<List<Problem>> stop) {
        if (choice.isDemo()) {
            go.accept(List.of());
            return;
        }
        parts.around().relay().when(parts.network().way(choice), answer -> {
            switch (answer) {
                case Checked.Valid<Way> valid -> decide(choice, valid.accepted(), go);
                case Checked.Invalid<Way> invalid -> stop.accept(invalid.reasons());
            }
        });
    }

    private void decide(ConnectionChoice choice, Way way, Consumer<List<String>> go) {
        if (way.unconfirmed().isEmpty()) {
            go.accept(way.route().unusual());
            return;
        }
        question(choice, way.unconfirmed()).ask(parts.sheets(), () -> {
            var urls = way.unconfirmed().stream().map(Leg::url).toList();
            var noted = parts.network().confirm(choice.profile(), urls, true);
            parts.around().relay().when(noted, ignored -> go.accept(way.route().unusual()));
        });
    }

    private Question question(ConnectionChoice choice, List<Leg> legs) {
        var around = parts.around();
        var profile = choice.profile().isEmpty() ? around.text("connection.profile.default") : choice.profile();
        var hosts = legs.stream()
                .map(leg -> URI.create(leg.url()).getHost())
                .distinct()
                .collect(Collectors.joining(", "));
        var why = legs.stream().map(this::origin).distinct().collect(Collectors.joining(" "));
        return new Question(
                "endpoint-sheet",
                around.text("endpoint.title", hosts),
                around.text("endpoint.text", profile, urls(legs), why),
                around.text("endpoint.cancel"),
                around.text("endpoint.act", hosts));
    }

    private static String urls(List<Leg> legs) {
        return legs.stream().map(Leg::url).collect(Collectors.joining(", "));
    }

    private String origin(Leg leg) {
        return switch (leg.origin()) {
            case ENVIRONMENT -> parts.around().text("endpoint.from-environment", leg.setting());
            case PROFILE -> parts.around().text("endpoint.from-profile", leg.setting());
            case CHOSEN, STANDARD -> parts.around().text("endpoint.from-you");
        };
    }
}
