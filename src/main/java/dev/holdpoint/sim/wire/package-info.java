/**
 * HTTP/1.1 on loopback sockets: reads hostile bytes within limits, and can break its own answers. Knows nothing of EC2.
 */
@NullMarked
package dev.holdpoint.sim.wire;

import org.jspecify.annotations.NullMarked;
