package dev.holdpoint.model;

/**
 * A Region that is known without asking AWS.
 *
 * @param id for example {@code eu-west-1}
 * @param name for example “Europe (Ireland)”
 * @param partition for example {@code aws}
 * @param partitionName for example “AWS Standard”
 */
public record RegionInfo(String id, String name, String partition, String partitionName) {

    /** Whether an account may use a Region, as DescribeRegions says. */
    public enum OptIn {
        NOT_REQUIRED,
        OPTED_IN,
        NOT_OPTED_IN,
        /** AWS used a word that nobody knows yet. */
        UNKNOWN
    }
}
