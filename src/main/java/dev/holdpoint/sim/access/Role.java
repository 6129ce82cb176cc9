package dev.holdpoint.sim.access;

import java.util.List;

/**
 * A role that the account's own identities may assume.
 *
 * @param mfa whether a code of an MFA device is asked for
 */
record Role(String name, boolean mfa, List<Statement> policy) {
    /** The only code that the simulated MFA devices ever show. */
    static final String CODE = "123456";

    Role {
        policy = List.copyOf(policy);
    }
}
