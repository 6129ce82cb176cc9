/** Judges, from what EC2 saw and what the journal holds, whether every click came to exactly one snapshot. */
@NullMarked
package dev.holdpoint.proof;

import org.jspecify.annotations.NullMarked;
