package dev.holdpoint.engine;

import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.VolumeId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Checks, takes and follows snapshots. No method blocks; any thread may call them. Stages always complete normally:
 * what can go wrong is in their value.
 */
public interface SnapshotEngine extends AutoCloseable {

    /** Mints the identities of a request: what {@link #check} asks about and {@link #take} sends. Remembers nothing. */
    Plan plan(Connection connection, SnapshotRequest request);

    /**
     * As {@link #plan}, in place of {@code earlier}, which was not taken: what did not change keeps its identity, so
     * that its dry run need not be made again.
     */
    Plan replan(Plan earlier, SnapshotRequest request);

    /**
     * Looks, without a dry run, at what stands between the plan's volumes and their snapshots: their own state, their
     * instances', the snapshots that there are. Every {@link Permission} is {@code NotAsked}, unless a dry run of the
     * very same parameters was answered a few minutes ago.
     */
    CompletionStage<CheckReport> inspect(Plan plan);

    /**
     * Looks as {@link #inspect} does, and asks EC2, volume by volume, whether it would allow exactly what {@link #take}
     * would send. What was answered a few minutes ago for the very same parameters is not asked again.
     *
     * @param each told each answer as it comes, on a thread of the engine
     */
    CompletionStage<CheckReport> check(Plan plan, Consumer<CheckReport.Item> each);

    /** Ends the checks of {@code plan}: their stages complete with what is known, {@code NotAsked} for the rest. */
    void cancelChecks(Plan plan);

    /**
     * Starts a run: complete as soon as the run is durable, before anything is sent. Refused if it could not be made
     * durable, if a volume has an unfinished request already, or if the attested checks found something that blocks or
     * was not accepted. Whoever calls it has just looked ({@link #inspect}); what then waits longer than half a minute
     * is looked at again before it is sent.
     *
     * @param attestation what the operator saw and accepted; remembered with the run
     */
    CompletionStage<Checked<Run>> take(Plan plan, Attestation attestation);

    /** Remembers what the operator states about a run that has begun, for example that writes are resumed. */
    CompletionStage<Checked<Run>> state(RunId run, Attestation.Statement statement);

    /** Looks for the snapshots of all unconfirmed requests of a run, now. */
    void lookAgain(RunId run);

    /**
     * Sends an unsent request that waits for {@code CONSENT}, or, told that two may result, an unconfirmed or absent
     * one. The amber that it was held for counts as accepted; its volume is looked at before it is sent. A set is sent
     * as a whole or not at all: where a part of it exists, nothing is sent.
     */
    void send(IntentKey intent);

    /** Gives up a request of which it is not known whether it was executed; of a set, all members in doubt. */
    void drop(IntentKey intent);

    /**
     * Says that a person has signed in: whatever waits for a login asks AWS at once whether it is back, and goes on if
     * the account is the one that it began with.
     */
    void signedIn();

    /** Calls off what a run has not sent yet. What was sent cannot be recalled. */
    void cancel(RunId run);

    /**
     * Tells {@code listener} the board as it is now and after every change, until the subscription is closed. Runs on
     * the engine's thread, so a listener must return at once.
     */
    Subscription subscribe(Consumer<Board> listener);

    /** The latest runs, open or ended, newest first. */
    CompletionStage<List<Run>> history(int limit);

    /** The runs of years. */
    RunHistory past();

    /** What can be done with snapshots once their run is over. */
    Afterwards afterwards();

    /**
     * How long the completed snapshots of each of these volumes took, oldest first, as EC2 tells it now; invalid if EC2
     * could not be asked. A volume without any has an empty list.
     */
    CompletionStage<Checked<Map<VolumeId, List<Duration>>>> durations(Connection connection, List<VolumeId> volumes);

    /**
     * Stops sending, waits at most {@code patience} for the answers of what is on the wire, and closes the journal. AWS
     * goes on with every snapshot it began; the next start picks them up. Blocks.
     */
    void close(Duration patience);

    @Override
    default void close() {
        close(Duration.ofSeconds(3));
    }

    /** Ends a subscription. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
