package dev.holdpoint.sim.access;

import java.time.Instant;

/**
 * Who sent a request, as its signature proves.
 *
 * @param service the service that the signature is for
 * @param signed the instant that was signed, X-Amz-Date
 */
public record Caller(SimIdentity identity, String region, String service, Instant signed) {}
