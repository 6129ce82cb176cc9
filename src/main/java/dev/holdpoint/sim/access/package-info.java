/** Who is calling, whether the signature is theirs, and what they may do. */
@NullMarked
package dev.holdpoint.sim.access;

import org.jspecify.annotations.NullMarked;
