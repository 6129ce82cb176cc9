package dev.holdpoint.cloud;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.EndpointRoute;

/** Where signed requests would go. It reads files and sends nothing: call it on a virtual thread. */
public interface EndpointSource {

    /**
     * Where the requests of a connection would go: to AWS, to what was chosen, or to where the environment or the
     * profile redirects them.
     *
     * @throws CloudException if there is no such Region or profile, or if an endpoint is not acceptable whatever the
     *     operator says
     */
    EndpointRoute routeOf(ConnectionChoice choice) throws CloudException;

    /**
     * The scheme, host and port of an endpoint's URL, in the one way of writing them.
     *
     * @throws CloudException if it is no acceptable endpoint
     */
    String originOf(String url) throws CloudException;
}
