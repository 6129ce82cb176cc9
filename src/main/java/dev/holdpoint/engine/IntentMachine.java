package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.engine.IntentEvent.Answered;
import dev.holdpoint.engine.IntentEvent.CalledOff;
import dev.holdpoint.engine.IntentEvent.Deleted;
import dev.holdpoint.engine.IntentEvent.Found;
import dev.holdpoint.engine.IntentEvent.GivenUp;
import dev.holdpoint.engine.IntentEvent.Granted;
import dev.holdpoint.engine.IntentEvent.Held;
import dev.holdpoint.engine.IntentEvent.Interrupted;
import dev.holdpoint.engine.IntentEvent.LookFailed;
import dev.holdpoint.engine.IntentEvent.LookNow;
import dev.holdpoint.engine.IntentEvent.NotFound;
import dev.holdpoint.engine.IntentEvent.Polled;
import dev.holdpoint.engine.IntentEvent.Released;
import dev.holdpoint.engine.IntentEvent.Revoked;
import dev.holdpoint.engine.IntentEvent.SendAnyway;
import dev.holdpoint.engine.IntentEvent.Vanished;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.IntentState.Absent;
import dev.holdpoint.model.IntentState.Cancelled;
import dev.holdpoint.model.IntentState.Captured;
import dev.holdpoint.model.IntentState.Completed;
import dev.holdpoint.model.IntentState.Dispatched;
import dev.holdpoint.model.IntentState.Dropped;
import dev.holdpoint.model.IntentState.Failed;
import dev.holdpoint.model.IntentState.Gone;
import dev.holdpoint.model.IntentState.InDoubt;
import dev.holdpoint.model.IntentState.OnEc2;
import dev.holdpoint.model.IntentState.Planned;
import dev.holdpoint.model.IntentState.Unconfirmed;
import dev.holdpoint.model.IntentState.Unsent;
import dev.holdpoint.model.IntentState.Wait;
import dev.holdpoint.model.IntentState.Waiting;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import dev.holdpoint.model.SnapshotId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What becomes of an intent when something happens to it (docs/protocol.md, section 3). Pure but for the jitter of the
 * waits that it decides. An event that does not apply to a state leaves the intent as it is, the very same object.
 *
 * <p>Two rules run through all of it. Nothing but {@link Granted} leads to {@link Dispatched}, and nothing but a
 * person's {@link SendAnyway} leads from doubt back to where that can happen. And once an intent was in doubt, only a
 * sighting or a person ends it: a later refusal says nothing about the earlier send.
 */
final class IntentMachine {
    /** Before this, a lost answer means nothing: EC2 may still be at it. */
    private static final Duration TOO_EARLY_TO_RESEND = Duration.ofSeconds(15);

    private static final Duration THROTTLE_LEAST = Duration.ofSeconds(1);
    private static final Duration THROTTLE_MOST = Duration.ofSeconds(4);
    private static final Duration NETWORK = Duration.ofSeconds(5);

    private final EnginePolicy policy;
    private final Jitter jitter;

    IntentMachine(EnginePolicy policy, Jitter jitter) {
        this.policy = policy;
        this.jitter = jitter;
    }

    /** The intent after {@code event}, at {@code now} by the wall clock. */
    Intent step(Intent intent, IntentEvent event, Instant now) {
        var state = intent.state();
        return switch (event) {
            case Granted granted -> sendable(state) ? intent.with(new Dispatched(granted.signedAt()), now, "") : intent;
            case Revoked ignored -> state instanceof Dispatched ? ask(intent, now) : intent;
            case Answered answered -> answered(intent, answered, now);
            case Interrupted ignored ->
                state instanceof Dispatched ? doubt(intent, now, Problem.amber("intent.interrupted"), now) : intent;
            case Found found -> found(intent, found.sightings(), now);
            case NotFound not -> notFound(intent, not.serverTime(), now);
            case LookFailed ignored ->
                state instanceof Unconfirmed doubt ? later(intent, doubt, doubt.looks(), now) : intent;
            case Polled polled -> polled(intent, polled.sighting(), polled.serverTime(), now);
            case Vanished ignored ->
                state instanceof Captured there ? intent.with(new Gone(there.snapshot(), now), now) : intent;
            case Held held -> held(intent, held, now);
            case Released ignored ->
                state instanceof Waiting waiting && waiting.reason() != Wait.CONSENT
                        ? intent.with(new Planned(), now)
                        : intent;
            case LookNow ignored -> lookNow(intent, now);
            case SendAnyway ignored -> sendAnyway(intent, now);
            case GivenUp ignored ->
                state instanceof Unconfirmed || state instanceof Absent ? intent.with(new Dropped(), now) : intent;
            case CalledOff ignored -> calledOff(intent, now);
            case Deleted deleted -> deleted(intent, deleted.snapshot(), now);
        };
    }

    private static boolean sendable(IntentState state) {
        if (state instanceof Waiting waiting) {
            return waiting.reason() != Wait.CONSENT && waiting.reason() != Wait.CREDENTIALS;
        }
        return state instanceof Planned;
    }

    private Intent answered(Intent intent, Answered answered, Instant now) {
        return switch (answered.outcome()) {
            case CreateOutcome.Created made ->
                capture(intent, made.snapshot(), made.startTime(), now, made.requestId());
            case CreateOutcome.SetCreated set ->
                answered(
                        intent,
                        new Answered(answered.signedAt(), set.of(intent.key().volume())),
                        now);
            case CreateOutcome.Ambiguous lost ->
                intent.state() instanceof Dispatched sent && sent.signedAt().equals(answered.signedAt())
                        ? doubt(intent, now.plus(jitter.around(PollPlan.lookAfter(0))), problem(lost.failure()), now)
                        : intent;
            case CreateOutcome.NotExecuted not ->
                intent.state() instanceof InDoubt doubt && doubt.signedAt().equals(answered.signedAt())
                        ? refused(intent, not.failure(), now)
                        : intent;
        };
    }

    private Intent refused(Intent intent, CloudFailure failure, Instant now) {
        boolean earlierDoubt = intent.resentAt().isPresent();
        return switch (failure.kind()) {
            case THROTTLED -> waiting(intent, Wait.THROTTLED, jitter.between(THROTTLE_LEAST, THROTTLE_MOST), now);
            case PENDING_QUOTA ->
                waiting(intent, Wait.PENDING_QUOTA, policy.pace().quotaHold(), now);
            case VOLUME_LIMIT ->
                waiting(intent, Wait.VOLUME_LIMIT, policy.pace().quotaHold(), now);
            case CREDENTIALS -> waiting(intent, Wait.CREDENTIALS, Duration.ZERO, now);
            // Nothing was sent, or the guard before the wire refused it.
            case UNREACHABLE, LOST, SERVER -> waiting(intent, Wait.NETWORK, jitter.around(NETWORK), now);
            case VOLUME_SPACING ->
                earlierDoubt
                        ? doubt(intent, now, problem(failure), now)
                        : waiting(intent, Wait.VOLUME_SPACING, policy.pace().spacing(), now);
            case STATE, DENIED, REFUSED, DRY_RUN_PASSED ->
                earlierDoubt
                        ? doubt(intent, now, problem(failure), now)
                        : intent.with(new Failed(problem(failure), null), now, failure.requestId());
        };
    }

    private static Problem problem(CloudFailure failure) {
        return failure.problem();
    }

    private static Intent waiting(Intent intent, Wait reason, Duration wait, Instant now) {
        return intent.with(new Waiting(reason, now.plus(wait)), now);
    }

    private static Intent ask(Intent intent, Instant now) {
        return intent.with(new Waiting(Wait.CONSENT, now), now);
    }

    private static Intent doubt(Intent intent, Instant nextLook, Problem why, Instant now) {
        var signedAt = intent.state() instanceof InDoubt doubt ? doubt.signedAt() : now;
        // A clock that was set back must not bring the fence of an earlier send forward.
        var latest = intent.resentAt().filter(signedAt::isBefore).orElse(signedAt);
        return intent.with(new Unconfirmed(latest, 0, nextLook, why), now, why.requestId());
    }

    private static Intent capture(Intent intent, SnapshotId snapshot, Instant start, Instant now, String requestId) {
        var known = intent.state().snapshotId();
        if (known.isEmpty()) {
            // checkedAt equal to the start means: named by an answer, not yet seen by a look.
            return intent.with(new Captured(snapshot, start, 0, start), now, requestId);
        }
        return known.get().equals(snapshot) ? intent : withDuplicate(intent, snapshot);
    }

    private static Intent withDuplicate(Intent intent, SnapshotId snapshot) {
        if (intent.duplicates().contains(snapshot)) {
            return intent;
        }
        var all = new ArrayList<>(intent.duplicates());
        all.add(snapshot);
        return intent.withDuplicates(all);
    }

    /** The oldest becomes the intent's own, unless it has one already; the others are duplicates. */
    private Intent found(Intent intent, List<Sighting> sightings, Instant now) {
        var oldestFirst = sightings.stream()
                .sorted(Comparator.comparing(Sighting::startTime).thenComparing(Sighting::id))
                .toList();
        var next = intent;
        for (var sighting : oldestFirst) {
            next = capture(next, sighting.id(), sighting.startTime(), now, next.requestId());
            if (next.state() instanceof Captured there && there.snapshot().equals(sighting.id())) {
                next = polled(next, sighting, now, now);
            }
        }
        return next;
    }

    private Intent notFound(Intent intent, Instant serverTime, Instant now) {
        if (!(intent.state() instanceof Unconfirmed doubt)) {
            return intent;
        }
        // Both are EC2's clock in effect: a request that was signed with a date lives by how EC2 reads that date.
        if (serverTime.isBefore(doubt.signedAt().plus(policy.fence().total()))) {
            return later(intent, doubt, doubt.looks() + 1, now);
        }
        return intent.with(new Absent(doubt.signedAt(), now), now);
    }

    private Intent later(Intent intent, Unconfirmed doubt, int looks, Instant now) {
        var next = now.plus(jitter.around(PollPlan.lookAfter(looks)));
        return intent.with(
                new Unconfirmed(doubt.signedAt(), looks, next, doubt.why()), intent.changedAt(), intent.requestId());
    }

    private static Intent polled(Intent intent, Sighting seen, Instant serverTime, Instant now) {
        if (!(intent.state() instanceof Captured there) || !there.snapshot().equals(seen.id())) {
            return intent;
        }
        return switch (seen.status()) {
            case "completed" ->
                intent.with(
                        new Completed(
                                seen.id(), seen.startTime(), seen.completedAt().orElse(serverTime)),
                        now);
            case "error" ->
                intent.with(
                        new Failed(
                                new Problem(
                                        "snapshot.error",
                                        Severity.RED,
                                        List.of(seen.id().value()),
                                        seen.stateMessage(),
                                        ""),
                                seen.id()),
                        now);
            // Deleted into the Recycle Bin.
            case "recoverable" -> intent.with(new Gone(seen.id(), now), now);
            default -> intent.with(new Captured(seen.id(), seen.startTime(), seen.percent(), now), intent.changedAt());
        };
    }

    private static Intent held(Intent intent, Held held, Instant now) {
        boolean consent = intent.state() instanceof Waiting waiting && waiting.reason() == Wait.CONSENT;
        return intent.state() instanceof Unsent && !consent
                ? intent.with(new Waiting(held.reason(), held.until(), held.whyOrNull()), now)
                : intent;
    }

    private static Intent lookNow(Intent intent, Instant now) {
        return switch (intent.state()) {
            case Unconfirmed doubt ->
                intent.with(new Unconfirmed(doubt.signedAt(), 0, now, doubt.why()), intent.changedAt());
            case Absent absent ->
                intent.with(new Unconfirmed(absent.signedAt(), 0, now, Problem.amber("intent.absent")), now);
            default -> intent;
        };
    }

    private static Intent sendAnyway(Intent intent, Instant now) {
        return switch (intent.state()) {
            case Waiting ignored -> intent.with(new Planned(), now);
            case Unconfirmed doubt ->
                now.isBefore(doubt.signedAt().plus(TOO_EARLY_TO_RESEND)) ? intent : intent.resent(now);
            case Absent ignored -> intent.resent(now);
            default -> intent;
        };
    }

    private static Intent calledOff(Intent intent, Instant now) {
        if (!(intent.state() instanceof Unsent)) {
            return intent;
        }
        // What is called off may be the second send; the first is then still in doubt.
        return intent.resentAt()
                .map(resent -> intent.with(new Unconfirmed(resent, 0, now, Problem.amber("intent.interrupted")), now))
                .orElseGet(() -> intent.with(new Cancelled(), now));
    }

    private static Intent deleted(Intent intent, SnapshotId snapshot, Instant now) {
        if (intent.duplicates().contains(snapshot)) {
            return intent.withDuplicates(intent.duplicates().stream()
                    .filter(other -> !other.equals(snapshot))
                    .toList());
        }
        if (intent.state() instanceof Failed failed
                && failed.snapshotId().filter(snapshot::equals).isPresent()) {
            return intent.with(new Failed(failed.problem(), null), now);
        }
        return intent.state() instanceof OnEc2 there && there.snapshot().equals(snapshot)
                ? intent.with(new Gone(snapshot, now, true), now)
                : intent;
    }
}
