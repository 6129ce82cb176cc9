package dev.holdpoint.model;

/** What a dry run told: three different answers, never two. */
public sealed interface Permission {

    /** EC2 would let this very request through, as far as permissions go. */
    record Allowed() implements Permission {}

    /** EC2 refuses this request for want of permission. */
    record Denied(Problem problem) implements Permission {}

    /** EC2 could not be asked, or refused for another reason than permission. */
    record CouldNotTell(Problem problem) implements Permission {}
}
