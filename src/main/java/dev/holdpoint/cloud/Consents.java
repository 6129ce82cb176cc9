package dev.holdpoint.cloud;

/** Which programs of {@code credential_process} the operator agreed to. Any thread may call it. */
@FunctionalInterface
public interface Consents {
    /** Nothing was agreed to. */
    Consents NONE = fingerprint -> false;

    /** Whether the command with this fingerprint may be run. */
    boolean given(String fingerprint);
}
