/** Which connections exist, signing in, prompts, the connection test. */
@NullMarked
package dev.holdpoint.account;

import org.jspecify.annotations.NullMarked;
