/**
 * Measures Holdpoint: whole processes against a server in another process, and what is small by JMH. Judges no time.
 */
@NullMarked
package dev.holdpoint.bench;

import org.jspecify.annotations.NullMarked;
