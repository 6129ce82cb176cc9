package dev.holdpoint.ui.request;

import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Problem;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why the primary button cannot be pressed, the first reason first. */
final class Obstacle {
    private final Surroundings around;

    Obstacle(Surroundings around) {
        this.around = around;
    }

    /**
     * The reason; empty if there is none.
     *
     * @param problems of the engine
     * @param blocked how many volumes the check found blocked
     */
    String of(@Nullable Connection connection, List<Problem> problems, FormController form, int blocked) {
        if (connection == null) {
            return around.text("request.notice.not-connected");
        }
        if (!problems.isEmpty()) {
            return around.problems().lines(problems);
        }
        if (form.hasHalfTypedTag()) {
            return around.text("request.notice.half-typed");
        }
        var wrong = form.request().problems();
        if (!wrong.isEmpty()) {
            return around.problems().lines(wrong);
        }
        return blocked == 0 ? "" : around.text("request.notice.blocked", blocked);
    }
}
