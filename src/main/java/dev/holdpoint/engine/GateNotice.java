package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is said while the runs of a connection wait, in the words of what stands in their way. */
final class GateNotice {
    private static final Set<String> CLOCK_OFF = Set.of("clock.ahead", "clock.behind");

    /** A code of this side's, which names what a person has to do; AWS's own begin with a capital letter. */
    private static final Pattern OF_OURS = Pattern.compile("[a-z][a-z0-9-]*");

    private GateNotice() {}

    /**
     * The notice for a failure to hear from AWS who we are.
     *
     * <p>Its arguments are those of the failure's own problem, of which there are two at most, the Region and the
     * profile.
     */
    static Problem of(Connection at, CloudFailure failure) {
        var said = failure.asked();
        if (failure.kind() == CloudFailure.Kind.CREDENTIALS
                && !CLOCK_OFF.contains(said.key())
                && !OF_OURS.matcher(failure.code()).matches()) {
            return new Problem(
                    "credentials.expired",
                    Severity.AMBER,
                    List.of(at.profile(), failure.code()),
                    failure.message(),
                    failure.requestId());
        }
        // The words take it apart again: what stands in the way, and that runs wait for it.
        var key = "waits." + said.key();
        return new Problem(
                key,
                Severity.AMBER,
                List.of(argument(said, 0), argument(said, 1), at.region(), at.profile()),
                said.detail(),
                said.requestId());
    }

    private static String argument(Problem problem, int index) {
        return index < problem.arguments().size() ? problem.arguments().get(index) : "";
    }
}
