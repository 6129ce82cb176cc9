/** What volumes, requests, runs and problems <em>are</em>: values that cannot be invalid. */
@NullMarked
package dev.holdpoint.model;

import org.jspecify.annotations.NullMarked;
