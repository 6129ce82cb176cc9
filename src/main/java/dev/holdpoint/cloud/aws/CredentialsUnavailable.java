package dev.holdpoint.cloud.aws;

/** Marks whatever a credential provider threw, so that it cannot be taken for an answer to the request. */
final class CredentialsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CredentialsUnavailable(RuntimeException cause) {
        super("no credentials", cause);
    }
}
