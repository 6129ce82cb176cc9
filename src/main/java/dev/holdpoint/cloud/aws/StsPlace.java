package dev.holdpoint.cloud.aws;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the STS of a connection is.
 *
 * @param endpoint null for AWS's own
 */
record StsPlace(@Nullable URI endpoint, String region) {

    /** For telling sessions apart: empty for AWS's own. */
    String name() {
        return endpoint == null ? "" : endpoint.toString();
    }
}
