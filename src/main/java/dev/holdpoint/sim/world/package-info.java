/** What exists in the simulated account, Region by Region, and how it changes with time. */
@NullMarked
package dev.holdpoint.sim.world;

import org.jspecify.annotations.NullMarked;
