package dev.holdpoint.cloud.aws;

import java.net.URI;

/**
 * Where the STS of a connection is.
 *
 * @param caFile the file with certificate authorities that the profile names; empty for none
 */
record StsPlace(URI endpoint, String region, String caFile) {}
