package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudFailure;

/** Thrown by a guard inside the SDK, to stop a request that must not leave the program. */
final class RefusedToSend extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CloudFailure failure;

    RefusedToSend(CloudFailure failure) {
        super(failure.code());
        this.failure = failure;
    }

    CloudFailure failure() {
        return failure;
    }
}
