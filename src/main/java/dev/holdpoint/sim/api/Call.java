package dev.holdpoint.sim.api;

import dev.holdpoint.sim.access.Ask;
import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.sim.fault.Strikes;
import dev.holdpoint.sim.wire.Refusal;
import dev.holdpoint.sim.world.Region;
import dev.holdpoint.sim.world.SimulatedAccount;
import java.time.Instant;
import java.util.Map;

/**
 * One authenticated call that is being answered, with the account's lock held.
 *
 * @param now when it takes effect
 */
record Call(
        SimulatedAccount account,
        SimIdentity identity,
        Region region,
        Parameters parameters,
        Strikes strikes,
        Instant now) {

    /** Refuses what the caller may not do. */
    void authorize(String action, String arn) throws Refusal {
        account.identities().authorize(identity, new Ask(action, arn));
    }

    /** Refuses what the caller may not do with what is to be created so. */
    void authorize(String action, String arn, Map<String, String> context) throws Refusal {
        account.identities().authorize(identity, new Ask(action, arn, context));
    }

    /** Refuses what the caller may not do, whatever it is done to. */
    void authorize(String action) throws Refusal {
        authorize(action, "*");
    }

    /** The ARN of something of EC2's in the call's Region; snapshots and images belong to no account in theirs. */
    String arn(String type, String id) {
        var owner = type.equals("snapshot") ? "" : SimulatedAccount.ID;
        return "arn:aws:ec2:" + region.name() + ":" + owner + ":" + type + "/" + id;
    }

    /** Ends a dry run, which has passed every check that it makes. */
    void endDryRun() throws Refusal {
        if (parameters.flag("DryRun")) {
            throw new Refusal(412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
        }
    }
}
