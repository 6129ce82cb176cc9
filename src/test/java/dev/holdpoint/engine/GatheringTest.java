package dev.holdpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.journal.JournalException;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState.Captured;
import dev.holdpoint.model.IntentState.Dispatched;
import dev.holdpoint.model.IntentState.OnEc2;
import dev.holdpoint.model.RunId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers that come close together share a sync; neither a screen nor a send waits long for that. */
class GatheringTest {
    private final VirtualTime time = new VirtualTime();
    private final Syncs journal = new Syncs();
    private final Rig rig = new Rig(time, journal);
    private int call;

    @Test
    void answersThatComeTogetherShareASync() {
        answersApart(Duration.ofMillis(4));
        var run = taken(5);
        assertThat(rig.becomes(run, Captured.class, Duration.ofSeconds(1))).isTrue();
        assertThat(journal.answers()).containsExactly(5);
    }

    @Test
    void answersThatComeApartAreDurableAndShownEachInItsTime() {
        answersApart(Duration.ofMillis(30));
        var run = taken(3);
        rig.until(() -> captured(run) == 1, Duration.ofSeconds(1));
        var first = journal.at.getLast();
        assertThat(rig.becomes(run, Captured.class, Duration.ofSeconds(1))).isTrue();
        assertThat(journal.answers()).containsExactly(1, 1, 1);
        // The second was waited with as long as the first; the last waits for nobody.
        assertThat(time.elapsed().minus(first)).isEqualTo(Duration.ofMillis(30 + 30 - 20));
    }

    @Test
    void anAnswerWaitsNoLongerThanNobodySees() {
        rig.ec2.next("create", Fault.SLOW_ANSWER, Fault.NONE);
        var run = taken(2);
        var sent = time.elapsed();
        assertThat(rig.until(() -> captured(run) == 1, Duration.ofSeconds(1))).isTrue();
        // There and back, 40 ms each.
        assertThat(time.elapsed().minus(sent)).isEqualTo(Duration.ofMillis(40 + 40 + 20));
    }

    @Test
    void whatIsInMemoryAloneIsNotShown() {
        rig.ec2.next("create", Fault.SLOW_ANSWER, Fault.NONE);
        var run = taken(2);
        rig.pass(Duration.ofMillis(85));
        assertThat(known(run)).isEqualTo(1);
        assertThat(captured(run)).isZero();
        assertThat(journal.answers()).isEmpty();
    }

    @Test
    void theSendsThatAnswersMakeRoomForGoTogetherAndSoon() {
        answersApart(Duration.ofMillis(1));
        int wide = rig.policy.pace().inFlight();
        var run = taken(wide + 10);
        rig.until(() -> known(run) == 1, Duration.ofSeconds(1));
        var answered = time.elapsed();
        rig.until(() -> captured(run) > 1, Duration.ofSeconds(1));
        assertThat(time.elapsed().minus(answered)).isEqualTo(Duration.ofMillis(4));
        assertThat(journal.syncs.getLast().stream().filter(intent -> intent.state() instanceof Dispatched))
                .hasSize((int) captured(run));
        assertThat(rig.becomes(run, Captured.class, Duration.ofSeconds(2))).isTrue();
        assertThat(journal.answers()).hasSizeLessThanOrEqualTo((wide + 10) / 4 + 1);
        assertThat(rig.ec2.executions()).hasSize(wide + 10);
    }

    @Test
    void whoLeavesDoesNotWait() {
        rig.ec2.next("create", Fault.SLOW_ANSWER, Fault.NONE);
        var run = taken(2);
        rig.loop().wind();
        rig.pass(Duration.ofMillis(85));
        assertThat(captured(run)).isEqualTo(1);
    }

    /** Takes that many volumes; all that may be sent at once are on the wire when this returns. */
    private RunId taken(int volumes) {
        var run = rig.take(IntStream.rangeClosed(1, volumes).toArray());
        int wide = Math.min(volumes, rig.policy.pace().inFlight());
        call = 0;
        rig.until(
                () -> rig.run(run).intents().stream()
                                .filter(intent -> intent.state() instanceof Dispatched)
                                .count()
                        == wide,
                Duration.ofSeconds(1));
        return run;
    }

    /** Each call reaches EC2 after 40 ms, and its answer comes this much later than that of the one before. */
    private void answersApart(Duration apart) {
        time.latency(() -> Duration.ofMillis(40).plus(apart.multipliedBy(call++).dividedBy(2)));
    }

    /** How many snapshots the screens know. */
    private long captured(RunId run) {
        return onEc2(rig.run(run).intents());
    }

    /** How many snapshots the engine knows. */
    private long known(RunId run) {
        return onEc2(rig.loop().bench().ledger().intentsOf(run));
    }

    private static long onEc2(List<Intent> intents) {
        return intents.stream()
                .filter(intent -> intent.state() instanceof OnEc2)
                .count();
    }

    /** Remembers what was made durable together, and when. */
    private final class Syncs extends MemoryJournal {
        private final List<List<Intent>> syncs = new ArrayList<>();
        private final List<Duration> at = new ArrayList<>();

        @Override
        public void record(RunId run, List<Intent> changed) throws JournalException {
            super.record(run, changed);
            syncs.add(changed);
            at.add(time.elapsed());
        }

        /** How many answers each sync held that held any. */
        List<Integer> answers() {
            return syncs.stream()
                    .map(changed -> (int) onEc2(changed))
                    .filter(count -> count > 0)
                    .toList();
        }
    }
}
