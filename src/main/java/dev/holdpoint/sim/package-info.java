/** Pretends to be EC2 (and STS, Outposts) over HTTP on loopback; knows nothing of this program. */
@NullMarked
package dev.holdpoint.sim;

import org.jspecify.annotations.NullMarked;
