package dev.holdpoint.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A profile of the shared AWS config files, as far as it can be shown before anybody signs in.
 *
 * @param name as it stands in the file
 * @param kind how it comes by credentials
 * @param state how it stands with them, as far as this computer knows without asking AWS
 * @param until when that state ends, or ended; null if it does not, or if nobody here knows
 */
public record AwsProfile(
        String name, Kind kind, State state, @Nullable Instant until) {

    /** How a profile comes by credentials. */
    public enum Kind {
        /** IAM Identity Center. */
        IDENTITY_CENTER,
        /** A session of {@code aws login}. */
        LOGIN,
        /** A role, assumed with another profile's credentials. */
        ROLE,
        /** A role that asks for the code of an MFA device. */
        MFA,
        /** What a program prints. */
        PROCESS,
        /** A role, assumed with a token that somebody else puts into a file. */
        WEB_IDENTITY,
        /** An access key in the file. */
        KEYS,
        /** Nothing that could be used; connecting says why. */
        UNUSABLE
    }

    /** How a profile stands with its credentials. */
    public enum State {
        /** They are there. */
        READY,
        /** Its session has ended, or never began: sign in. */
        SIGNED_OUT,
        /** A code is asked for when connecting. */
        ASKS_CODE,
        /** Its command must be agreed to first. */
        ASKS_CONSENT,
        /** They cannot come. */
        UNUSABLE
    }

    /** When the state ends, or ended. */
    public Optional<Instant> end() {
        return Optional.ofNullable(until);
    }
}
