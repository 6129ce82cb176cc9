package dev.holdpoint.desktop;

/**
 * What this program is, and what it runs on.
 *
 * @param build the commit that it was built from; empty for a working copy
 * @param system the OS with its version and architecture
 * @param files the directory of its files
 * @param licences what it is made of, as text
 */
public record About(
        String version, String build, String java, String javafx, String system, String files, String licences) {}
