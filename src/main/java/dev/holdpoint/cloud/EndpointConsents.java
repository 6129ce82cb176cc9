package dev.holdpoint.cloud;

/**
 * The operator's word that a profile's signed requests may leave AWS for an endpoint. Any thread may ask; giving may
 * touch the disk.
 */
public interface EndpointConsents {

    /**
     * Whether the operator confirmed this endpoint for this profile.
     *
     * @param origin scheme, host and port, as {@link EndpointSource#originOf} writes them
     */
    boolean given(String profile, String origin);

    /**
     * Notes that the operator confirmed it.
     *
     * @param remember for later starts too, or for this one only
     */
    void give(String profile, String origin, boolean remember);
}
