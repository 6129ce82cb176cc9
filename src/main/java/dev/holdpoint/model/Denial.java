package dev.holdpoint.model;

/**
 * What AWS says of a denial when its encoded message is decoded: what to ask an administrator for.
 *
 * @param action the action that is missing, for example {@code ec2:CreateTags}
 * @param resource the ARN on which it is missing
 * @param explicit whether a policy forbids it in so many words; then allowing it elsewhere does not help
 */
public record Denial(String action, String resource, boolean explicit) {}
