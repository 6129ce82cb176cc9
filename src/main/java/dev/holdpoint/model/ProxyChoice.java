package dev.holdpoint.model;

import java.util.Objects;

/**
 * Whether requests go through a proxy, and through which. Never a password.
 *
 * @param host of the manual proxy; empty otherwise
 * @param port of the manual proxy; 0 otherwise
 * @param user the name to sign in to the proxy with; empty if it asks for none
 * @param except hosts and domains that are reached without it, separated by commas
 */
public record ProxyChoice(Mode mode, String host, int port, String user, String except) {
    public static final ProxyChoice SYSTEM = new ProxyChoice(Mode.SYSTEM, "", 0, "", "");

    /** Where the proxy's address comes from. */
    public enum Mode {
        /** {@code HTTPS_PROXY} and {@code NO_PROXY}, or else what Java and the OS are set to. */
        SYSTEM,
        /** None, whatever the system says. */
        NONE,
        /** The one that is named here. */
        MANUAL
    }

    /** A file may leave out what it does not need. */
    public ProxyChoice {
        mode = Objects.requireNonNullElse(mode, Mode.SYSTEM);
        host = Objects.requireNonNullElse(host, "");
        user = Objects.requireNonNullElse(user, "");
        except = Objects.requireNonNullElse(except, "");
    }
}
