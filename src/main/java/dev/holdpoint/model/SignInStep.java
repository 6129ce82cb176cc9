package dev.holdpoint.model;

/** What a person would have to do before a profile can be used. */
public sealed interface SignInStep {

    /** Confirm a code in the browser. */
    record Browser(String profile, String session) implements SignInStep {}

    /** Run a command of the AWS CLI; what it writes is watched for. */
    record Command(String profile, String command) implements SignInStep {}

    /** Type the code that an MFA device shows. */
    record Code(String profile, String device) implements SignInStep {}

    /**
     * Agree that a program is run.
     *
     * @param fingerprint of profile and command together: what is remembered of the answer
     */
    record Consent(String profile, String command, String fingerprint) implements SignInStep {}

    /** Nothing that this program could help with. */
    record None() implements SignInStep {}
}
