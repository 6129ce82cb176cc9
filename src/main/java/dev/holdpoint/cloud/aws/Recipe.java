package dev.holdpoint.cloud.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** How a profile comes by credentials, as the config files say it. Equal if nothing in the files has changed. */
sealed interface Recipe {

    /** Keys in the file, with or without a session token. */
    record Keys(AwsCredentials credentials) implements Recipe {}

    /** A role, assumed with what {@code source} gives. */
    record Role(String profile, RoleRequest request, Recipe source) implements Recipe {}

    /** A role of an account in IAM Identity Center. */
    record IdentityCenter(SsoSession session, String account, String role) implements Recipe {}

    /** A session of {@code aws login}. */
    record Login(String profile, String session) implements Recipe {}

    /** What a program prints. */
    record Program(String profile, String command) implements Recipe {}

    /** A role, assumed with a token from a file. */
    record WebIdentity(RoleRequest request, String tokenFile) implements Recipe {}

    /** The environment's keys. */
    record Environment() implements Recipe {}

    /** The credentials service of the container that the program runs in. */
    record Container() implements Recipe {}

    /**
     * None.
     *
     * @param code of the problem that says why
     * @param detail what is missing; no value of a secret property
     */
    record Unusable(String code, String detail) implements Recipe {}
}
