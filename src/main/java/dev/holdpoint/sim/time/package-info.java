/** What time it is in the simulated world, and waiting for it to pass. */
@NullMarked
package dev.holdpoint.sim.time;

import org.jspecify.annotations.NullMarked;
