package dev.holdpoint.ui.volumes;

import dev.holdpoint.ui.fx.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Says where the listing stands. Any thread may call it. */
final class PhaseWords {
    private final Surroundings around;

    PhaseWords(Surroundings around) {
        this.around = around;
    }

    /** For the status bar. */
    String status(ListPhase phase, Instant now) {
        return switch (phase) {
            case ListPhase.NotConnected ignored -> around.text("volumes.status.not-connected");
            case ListPhase.Opening ignored -> around.text("connection.opening");
            case ListPhase.Loading loading -> around.text("volumes.status.loading", loading.soFar());
            case ListPhase.Stopped stopped -> around.text("volumes.status.stopped", stopped.soFar());
            case ListPhase.Listed listed ->
                // In whole minutes: a window that nobody touches is not drawn anew each second for this.
                around.text(
                        "volumes.status.listed",
                        listed.volumes(),
                        around.formats().ago(Duration.between(listed.at(), now).truncatedTo(ChronoUnit.MINUTES)));
            case ListPhase.Failed ignored -> around.text("volumes.status.failed");
        };
    }

    /** For the strip above the table; empty where there is nothing to say. */
    String notice(ListPhase phase) {
        return switch (phase) {
            case ListPhase.NotConnected ignored -> "";
            case ListPhase.Opening ignored -> around.text("connection.opening");
            case ListPhase.Loading loading -> around.text("volumes.status.loading", loading.soFar());
            case ListPhase.Stopped stopped -> around.text("volumes.notice.stopped", stopped.soFar());
            case ListPhase.Listed listed ->
                listed.missing().isEmpty()
                        ? ""
                        : around.text(
                                "volumes.notice.incomplete", around.problems().lines(listed.missing()));
            case ListPhase.Failed failed ->
                around.text("volumes.notice.failed", around.problems().paragraph(failed.problem()));
        };
    }

    /** For an empty table; nothing for one that shows its rows. */
    String nothing(ListPhase phase, boolean filtered) {
        if (filtered) {
            return around.text("volumes.nothing.filtered");
        }
        return switch (phase) {
            case ListPhase.NotConnected ignored -> around.text("volumes.nothing.not-connected");
            case ListPhase.Opening ignored -> "";
            case ListPhase.Loading ignored -> "";
            case ListPhase.Stopped ignored -> around.text("volumes.nothing.stopped");
            case ListPhase.Listed ignored -> around.text("volumes.nothing.empty");
            case ListPhase.Failed ignored -> around.text("volumes.nothing.failed");
        };
    }
}
