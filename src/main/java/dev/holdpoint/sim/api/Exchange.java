package dev.holdpoint.sim.api;

import dev.holdpoint.sim.access.Gatekeeper;
import dev.holdpoint.sim.wire.HttpRequest;
import dev.holdpoint.sim.wire.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request as far as it can be read before it is known who sent it.
 *
 * @param action empty if it names none
 * @param unreadable why its parameters cannot be read, or null
 */
record Exchange(
        String requestId,
        HttpRequest request,
        Dialect dialect,
        String action,
        Parameters parameters,
        @Nullable Refusal unreadable) {

    private static final String EC2_VERSION = "2016-11-15";
    private static final String STS_VERSION = "2011-06-15";

    static Exchange read(HttpRequest request) {
        var id = UUID.randomUUID().toString();
        try {
            var parameters = Parameters.parse(request.query() + "&" + request.body());
            var dialect = dialect(request, parameters);
            var action = dialect == Dialect.OUTPOSTS
                    ? "ListOutposts"
                    : parameters.text("Action").orElse("");
            return new Exchange(id, request, dialect, action, parameters, null);
        } catch (Refusal refusal) {
            var none = new Parameters(Map.of());
            return new Exchange(id, request, dialect(request, none), "", none, refusal);
        }
    }

    /** Why its parameters cannot be read. */
    Optional<Refusal> flaw() {
        return Optional.ofNullable(unreadable);
    }

    /** What the fault language calls it. */
    String faultName() {
        return parameters.values().getOrDefault("DryRun", "").equals("true") ? action + "/dry-run" : action;
    }

    /** Refuses what is no call of a service that is simulated. */
    void check() throws Refusal {
        if (unreadable != null) {
            throw unreadable;
        }
        var rest = dialect == Dialect.OUTPOSTS;
        if (!request.path().equals(rest ? "/outposts" : "/")) {
            throw new Refusal(404, "ResourceNotFoundException", "There is nothing at this path.");
        }
        if (!request.method().equals("GET") && (rest || !request.method().equals("POST"))) {
            throw new Refusal(405, "MethodNotAllowed", "The method " + request.method() + " is not allowed here.");
        }
        var version = parameters.text("Version").orElse("");
        if (!rest && !version.equals(dialect == Dialect.STS ? STS_VERSION : EC2_VERSION)) {
            throw Refusal.of(
                    version.isEmpty() ? "MissingParameter" : "NoSuchVersion",
                    "The requested version (" + Parameters.shown(version) + ") does not exist.");
        }
        if (action.isEmpty()) {
            throw Refusal.of("MissingAction", "The request is missing an action.");
        }
    }

    private static Dialect dialect(HttpRequest request, Parameters parameters) {
        if (request.path().startsWith("/outposts")) {
            return Dialect.OUTPOSTS;
        }
        var sts = parameters.values().getOrDefault("Version", "").equals(STS_VERSION)
                || Gatekeeper.service(request).equals("sts");
        return sts ? Dialect.STS : Dialect.EC2;
    }
}
