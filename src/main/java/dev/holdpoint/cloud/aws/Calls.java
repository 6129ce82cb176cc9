package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;

/** One call that only reads. */
@FunctionalInterface
interface Calls<T> {
    T call() throws CloudException;

    /** What it answers; every failure of it in our words. */
    static <T> T read(Calls<T> call) throws CloudException {
        try {
            return call.call();
        } catch (RuntimeException e) {
            // The SDK documents none of its exceptions; each means that there is no answer.
            throw AwsFailures.exception(AwsFailures.of(e), e);
        }
    }
}
