package dev.holdpoint.cloud.aws;

/** There are no credentials until a person has done something; its code says what. */
final class SignInNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * Something is needed.
     *
     * @param code of the problem that says what
     * @param detail shown on request; never a secret
     */
    SignInNeeded(String code, String detail) {
        super(detail);
        this.code = code;
    }

    String code() {
        return code;
    }
}
