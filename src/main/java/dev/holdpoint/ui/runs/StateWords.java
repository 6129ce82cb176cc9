package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says where a wanted snapshot stands. Any thread may call it. */
final class StateWords {
    private final Surroundings around;

    StateWords(Surroundings around) {
        this.around = around;
    }

    /** One or two words (docs/protocol.md, section 3). */
    String word(IntentState state) {
        return switch (state) {
            case IntentState.Planned ignored -> around.text("state.planned");
            case IntentState.Waiting ignored -> around.text("state.waiting");
            case IntentState.Dispatched ignored -> around.text("state.sending");
            case IntentState.Unconfirmed ignored -> around.text("state.unconfirmed");
            case IntentState.Absent ignored -> around.text("state.absent");
            case IntentState.Captured captured -> around.text("state.captured", captured.percent());
            case IntentState.Completed ignored -> around.text("state.completed");
            case IntentState.Failed ignored -> around.text("state.failed");
            case IntentState.Gone gone -> around.text(gone.byOperator() ? "state.deleted" : "state.gone");
            case IntentState.Cancelled ignored -> around.text("state.cancelled");
            case IntentState.Dropped ignored -> around.text("state.dropped");
        };
    }

    /** What that means and what happens next, in full sentences. */
    String explanation(Run run, Intent intent, Instant now) {
        return Stream.of(meaning(intent.state(), now), ofSet(run, intent), duplicates(intent))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String ofSet(Run run, Intent intent) {
        var slowest = run.waitsFor(intent);
        if (slowest.isPresent()) {
            return around.text(
                    "state.waits-for-set.means",
                    run.setOf(intent).size(),
                    slowest.get().key().volume().value(),
                    word(slowest.get().state()));
        }
        int size = run.setOf(intent).size();
        if (run.partial(intent)) {
            return around.text("state.set-partial", size);
        }
        return size > 1 ? around.text("state.of-set", size) : "";
    }

    private String duplicates(Intent intent) {
        if (intent.duplicates().isEmpty()) {
            return "";
        }
        var ids = intent.duplicates().stream().map(SnapshotId::value).collect(Collectors.joining(", "));
        return around.text("state.duplicates", intent.duplicates().size(), ids);
    }

    private String meaning(IntentState state, Instant now) {
        return switch (state) {
            case IntentState.Planned ignored -> around.text("state.planned.means");
            case IntentState.Waiting waiting -> waiting(waiting, now);
            case IntentState.Dispatched ignored -> around.text("state.sending.means");
            case IntentState.Unconfirmed unconfirmed -> unconfirmed(unconfirmed, now);
            case IntentState.Absent absent ->
                around.text("state.absent.means", around.formats().utcTime(absent.signedAt()));
            case IntentState.Captured captured ->
                around.text("state.captured.means", around.formats().utc(captured.startTime()));
            case IntentState.Completed completed ->
                around.text("state.completed.means", around.formats().utc(completed.completedAt()));
            case IntentState.Failed failed -> around.problems().paragraph(failed.problem());
            case IntentState.Gone gone ->
                around.text(
                        gone.byOperator() ? "state.gone.by-operator" : "state.gone.means",
                        around.formats().utc(gone.since()));
            case IntentState.Cancelled ignored -> around.text("state.cancelled.means");
            case IntentState.Dropped ignored -> around.text("state.dropped.means");
        };
    }

    private String unconfirmed(IntentState.Unconfirmed state, Instant now) {
        return around.text(
                "state.unconfirmed.means",
                around.problems().what(state.why()),
                state.looks(),
                left(now, state.nextLook()));
    }

    private String waiting(IntentState.Waiting waiting, Instant now) {
        if (waiting.why().isPresent()) {
            return around.text(
                    "state.waiting.changed",
                    around.problems().what(waiting.why().get()));
        }
        var why = switch (waiting.reason()) {
            case THROTTLED -> around.text("state.waiting.throttled");
            case PENDING_QUOTA -> around.text("state.waiting.pending-quota");
            case VOLUME_SPACING -> around.text("state.waiting.volume-spacing");
            case VOLUME_LIMIT -> around.text("state.waiting.volume-limit");
            case CREDENTIALS -> around.text("state.waiting.credentials");
            case NETWORK -> around.text("state.waiting.network");
            case CONSENT -> around.text("state.waiting.consent");
        };
        return waiting.reason() == IntentState.Wait.CONSENT || !waiting.until().isAfter(now)
                ? why
                : around.text("state.waiting.left", why, left(now, waiting.until()));
    }

    /** How long it took or has taken: to its end, or until now. */
    String elapsed(Run run, Intent intent, Instant now) {
        var end = switch (intent.state()) {
            case IntentState.Completed completed -> completed.completedAt();
            case IntentState state -> state.ended() ? intent.changedAt() : now;
        };
        return around.formats().elapsed(Duration.between(run.startedAt(), end));
    }

    /** When AWS was last asked about it; empty where there is nothing to ask about. */
    String lastCheck(Intent intent, Instant now) {
        return lastLook(intent)
                .map(at -> around.formats().ago(Duration.between(at, now)))
                .orElse("");
    }

    private static Optional<Instant> lastLook(Intent intent) {
        return switch (intent.state()) {
            case IntentState.Captured captured -> Optional.of(captured.checkedAt());
            case IntentState.Unsent ignored -> Optional.empty();
            case IntentState.Dispatched ignored -> Optional.empty();
            case IntentState.Cancelled ignored -> Optional.empty();
            default -> Optional.of(intent.changedAt());
        };
    }

    private String left(Instant now, Instant then) {
        return around.formats().elapsed(Duration.between(now, then));
    }
}
