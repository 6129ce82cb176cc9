/** Starts the program and wires it; the only place that knows everyone. */
@NullMarked
package dev.holdpoint;

import org.jspecify.annotations.NullMarked;
