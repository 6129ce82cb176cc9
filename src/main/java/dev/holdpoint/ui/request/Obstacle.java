package dev.holdpoint.ui.request;

import dev.holdpoint.ui.fx.Surroundings;

/** Says why the primary button cannot be pressed, the first reason first. */
final class Obstacle {
    private final Surroundings around;

    Obstacle(Surroundings around) {
        this.around = around;
    }

    /** The reason; empty if there is none. */
    String of(RequestFlow flow, FormController form) {
        if (flow.connection() == null) {
            return around.text("request.notice.not-connected");
        }
        if (!flow.obstacles().isEmpty()) {
            return around.problems().lines(flow.obstacles());
        }
        if (form.hasHalfTypedTag()) {
            return around.text("request.notice.half-typed");
        }
        var wrong = form.request().problems();
        if (!wrong.isEmpty()) {
            return around.problems().lines(wrong);
        }
        var state = flow.state().get();
        int blocked = state instanceof CheckState.Running ? 0 : state.blocked().size();
        return blocked == 0 ? "" : around.text("request.notice.blocked", blocked);
    }
}
