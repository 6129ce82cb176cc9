package dev.holdpoint.cloud;

import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import java.util.List;

/** Which connections can be opened, and opening one. Every call blocks: call it on a virtual thread. */
public interface ConnectionSource {

    /** The Region that the profile names; empty if it names none. */
    String regionOf(String profile);

    /** The ids of all Regions that are known without asking AWS. */
    List<String> regions();

    /**
     * Signs in: asks AWS who we are (GetCallerIdentity).
     *
     * @throws CloudException if the endpoint is not acceptable, cannot be reached, or refuses the credentials
     */
    Connection open(ConnectionChoice choice) throws CloudException;
}
