/** Turns a run into what goes into the change ticket. */
@NullMarked
package dev.holdpoint.evidence;

import org.jspecify.annotations.NullMarked;
