/** The language in which one asks for faults, and the seeded plan that says which call meets which fault. */
@NullMarked
package dev.holdpoint.sim.fault;

import org.jspecify.annotations.NullMarked;
