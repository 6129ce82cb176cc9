package dev.holdpoint.sim.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The identities and roles that every simulated account starts with. */
final class Cast {
    /** How long the night shift's session lasts from the start. */
    private static final Duration SESSION = Duration.ofHours(8);

    private static final Statement EVERYTHING = Statement.allow("*");
    private static final Statement READING =
            Statement.allow("ec2:Describe*", "outposts:List*", "sts:DecodeAuthorizationMessage");

    private Cast() {}

    static List<SimIdentity> identities(String account, Instant now) {
        var payroll =
                Statement.deny("ec2:CreateSnapshot", "arn:aws:ec2:*:" + account + ":volume/vol-0decea5ed0000a001");
        var database =
                Statement.deny("ec2:CreateSnapshot", "arn:aws:ec2:*:" + account + ":volume/vol-0ddb0da7a0000b001");
        var taking = Statement.allow("ec2:CreateSnapshot", "ec2:CreateSnapshots", "ec2:DeleteSnapshot");
        var tagging = Statement.allow("ec2:CreateTags");
        var session = longTerm("session", "user/night-shift", "SESSION0", List.of(EVERYTHING, payroll));
        return List.of(
                longTerm("admin", "user/admin", "ADMIN00", List.of(EVERYTHING, payroll)),
                longTerm("read-only", "user/auditor", "READER0", List.of(READING)),
                longTerm("no-tags", "user/operator-no-tags", "NOTAGS0", List.of(READING, taking)),
                longTerm("one-denied", "user/operator", "ONEDENY", List.of(READING, taking, tagging, database)),
                longTerm("no-decode", "user/contractor", "NODECOD", List.of(Statement.allow("ec2:Describe*"), tagging)),
                new SimIdentity(
                        "session",
                        session.principal(),
                        "ASIASIMULATEDSESSION",
                        session.secretAccessKey(),
                        SimIdentity.SESSION_TOKEN,
                        now.plus(SESSION),
                        session.policy()));
    }

    static List<Role> roles(String account) {
        var payroll =
                Statement.deny("ec2:CreateSnapshot", "arn:aws:ec2:*:" + account + ":volume/vol-0decea5ed0000a001");
        return List.of(
                new Role("maintenance", false, List.of(EVERYTHING, payroll)),
                new Role("maintenance-mfa", true, List.of(EVERYTHING, payroll)));
    }

    private static SimIdentity longTerm(String name, String principal, String keyEnd, List<Statement> policy) {
        var secret = name.equals("admin")
                ? SimIdentity.ADMIN_SECRET_ACCESS_KEY
                : ("simulated+secret+of+" + name + "+0000000000000000000000").substring(0, 40);
        return new SimIdentity(name, principal, "AKIASIMULATED" + keyEnd, secret, null, null, policy);
    }
}
