package dev.holdpoint.model;

import java.util.Objects;

/**
 * How AWS is to be reached from this computer, as the operator chose. Never a password.
 *
 * @param caFile a PEM file with certificate authorities to trust besides Java's and the OS's; empty for none
 * @param fips whether AWS's FIPS 140 endpoints are to be used
 * @param dualStack whether AWS's endpoints that IPv6 reaches too are to be used
 */
public record NetworkChoice(ProxyChoice proxy, String caFile, boolean fips, boolean dualStack) {
    public static final NetworkChoice DEFAULT = new NetworkChoice(ProxyChoice.SYSTEM, "", false, false);

    /** A file may leave out what it does not need. */
    public NetworkChoice {
        proxy = Objects.requireNonNullElse(proxy, ProxyChoice.SYSTEM);
        caFile = Objects.requireNonNullElse(caFile, "");
    }
}
