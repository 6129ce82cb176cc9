package dev.holdpoint.sim.api;

import dev.holdpoint.sim.wire.Refusal;
import java.util.Set;

/** One action of a query API. */
interface Action {

    /** Its name. */
    String name();

    /** The parameters that it knows, by the first part of their names. */
    Set<String> parameters();

    /** Does it. */
    Outcome run(Call call) throws Refusal;
}
