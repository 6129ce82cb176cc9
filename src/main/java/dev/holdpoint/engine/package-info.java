/** Checks, takes, follows, deletes: sends each request at most once and follows it to its end. */
@NullMarked
package dev.holdpoint.engine;

import org.jspecify.annotations.NullMarked;
