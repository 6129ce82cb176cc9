package dev.holdpoint.proof.wire;

import dev.holdpoint.model.Volume;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Whoever sits before the program in a schedule. */
interface Person extends AutoCloseable {

    /** Gives a schedule its person. */
    @FunctionalInterface
    interface Seat {
        /**
         * Somebody who decides by {@code random} what to do.
         *
         * @param mix what is special about the schedule
         * @param counted told of everything that is done but the clicks
         */
        Person sit(World world, List<Volume> volumes, Mix mix, SplittableRandom random, Consumer<String> counted);
    }

    /** A process has begun. */
    void started();

    /** The process is about to die, and with it what it was asked. */
    void died();

    /** Takes snapshots of some volumes. */
    void click();

    /** Does something about every run that is shown. */
    void act();

    /** At rest: what does not hold and is not in the evidence. */
    List<String> amiss();

    @Override
    void close();
}
