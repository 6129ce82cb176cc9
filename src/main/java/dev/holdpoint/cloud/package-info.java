/** What we need from EC2 and from sign-in, in our words: ports only. */
@NullMarked
package dev.holdpoint.cloud;

import org.jspecify.annotations.NullMarked;
