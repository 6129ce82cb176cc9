package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.journal.Journal;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.EnginePolicy;
import java.time.Duration;

/** The engine's real loop in virtual time, on a cloud and a journal that a test of another package brings. */
public final class RigInHand {
    private final Rig rig;

    public RigInHand(TimeInHand hand, CloudProvider clouds, Journal journal, long seed) {
        rig = new Rig(hand.time, new FakeEc2(hand.time), clouds, journal, EnginePolicy.standard(), seed);
    }

    /** The process dies and is started again on the same journal. */
    public void restart() {
        rig.restart();
    }

    /** The engine of the process that lives. */
    public RunningEngine engine() {
        return rig.engine();
    }

    /** What its screens would show. */
    public Board board() {
        return rig.board();
    }

    /** Lets this much time pass, and happen what is due in it. */
    public void pass(Duration span) {
        rig.pass(span);
    }
}
