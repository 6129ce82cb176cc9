package dev.holdpoint.cloud.aws;

/**
 * A proxy that requests go through.
 *
 * @param scheme {@code http}, or {@code https} for one that is itself reached by TLS
 * @param user empty if none is known
 * @param password empty if none is known; in memory only
 */
record ProxyServer(String scheme, String host, int port, String user, String password) {

    boolean is(String otherHost, int otherPort) {
        return host.equalsIgnoreCase(otherHost) && port == otherPort;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }
}
