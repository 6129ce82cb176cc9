package dev.holdpoint.ui.request;

import dev.holdpoint.text.Coach.Way;
import dev.holdpoint.ui.fx.Surroundings;

/** Says what a way of bringing writes to rest is, and what to mind. Any thread may call it. */
final class CoachWords {
    private final Surroundings around;

    CoachWords(Surroundings around) {
        this.around = around;
    }

    String name(Way way) {
        return around.text(
                switch (way) {
                    case FREEZE -> "coach.freeze";
                    case UNMOUNT -> "coach.unmount";
                    case POSTGRESQL -> "coach.postgresql";
                    case MYSQL -> "coach.mysql";
                    case ORACLE -> "coach.oracle";
                    case WINDOWS -> "coach.windows";
                    case STOP -> "coach.stop";
                });
    }

    /** What it does and what to mind. */
    String about(Way way) {
        return around.text(
                switch (way) {
                    case FREEZE -> "coach.freeze.about";
                    case UNMOUNT -> "coach.unmount.about";
                    case POSTGRESQL -> "coach.postgresql.about";
                    case MYSQL -> "coach.mysql.about";
                    case ORACLE -> "coach.oracle.about";
                    case WINDOWS -> "coach.windows.about";
                    case STOP -> "coach.stop.about";
                });
    }

    /** Why there is no command to copy. */
    String nothing(Way way) {
        return around.text(way == Way.STOP ? "coach.stop.nothing" : "coach.nothing");
    }
}
