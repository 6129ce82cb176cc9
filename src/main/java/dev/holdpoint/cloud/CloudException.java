package dev.holdpoint.cloud;

/** A read, or a sign-in, that failed. */
public final class CloudException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CloudFailure failure;

    public CloudException(CloudFailure failure, Throwable cause) {
        super(failure.code(), cause);
        this.failure = failure;
    }

    public CloudException(CloudFailure failure) {
        super(failure.code());
        this.failure = failure;
    }

    /** What went wrong, classified. */
    public CloudFailure failure() {
        return failure;
    }
}
