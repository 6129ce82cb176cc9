/** Speaks to AWS with its SDK; the SDK's types end here. */
@NullMarked
package dev.holdpoint.cloud.aws;

import org.jspecify.annotations.NullMarked;
