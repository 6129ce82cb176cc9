/**
 * The proof's second level, the real engine, SDK, HTTP client and journal file on the simulated EC2 with faults, and
 * its fifth, the window before them.
 */
@NullMarked
package dev.holdpoint.proof.wire;

import org.jspecify.annotations.NullMarked;
