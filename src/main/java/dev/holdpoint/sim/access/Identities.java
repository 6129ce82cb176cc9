package dev.holdpoint.sim.access;

import dev.holdpoint.sim.wire.Refusal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Everyone who may call the simulated account, what each may do, and the roles that they may assume. Permissions can be
 * changed while calls come in. Safe for use by many threads.
 */
public final class Identities {
    private final String account;
    private final InstantSource clock;
    private final Map<String, SimIdentity> byKey = new ConcurrentHashMap<>();
    private final List<Statement> further = new CopyOnWriteArrayList<>();
    private final EncodedMessages messages = new EncodedMessages();
    private final SecureRandom random = new SecureRandom();

    public Identities(String account, InstantSource clock) {
        this.account = account;
        this.clock = clock;
        all(account, clock.instant()).forEach(identity -> byKey.put(identity.accessKeyId(), identity));
    }

    /** The identities with long-term keys and the one with a session, in the order in which the help shows them. */
    public static List<SimIdentity> all(String account, Instant now) {
        return Cast.identities(account, now);
    }

    /** The identity called {@code name}. */
    public SimIdentity named(String name) {
        return byKey.values().stream()
                .filter(identity -> identity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no identity " + name));
    }

    /** From now on the identity called {@code name} may do what {@code policy} says, and nothing else. */
    public void permit(String name, List<Statement> policy) {
        byKey.replaceAll((key, identity) -> identity.name().equals(name) ? identity.permitted(policy) : identity);
    }

    /** From now on nobody may do {@code action} (such as {@code ec2:CreateTags}) on ARNs like {@code resource}. */
    public void deny(String action, String resource) {
        further.add(Statement.deny(action, resource));
    }

    /** Takes back every {@link #deny}. */
    public void restore() {
        further.clear();
    }

    /** Every session that is open now, from here or from AssumeRole, is expired from now on. */
    public void expireSessions() {
        var now = clock.instant();
        byKey.replaceAll((key, identity) -> identity.token().isPresent() ? identity.expiring(now) : identity);
    }

    /** Gives every session that is open now, or was, {@code span} from now: the operator has logged in again. */
    public void renewSessions(Duration span) {
        var until = clock.instant().plus(span);
        byKey.replaceAll((key, identity) -> identity.token().isPresent() ? identity.expiring(until) : identity);
    }

    /** Who owns {@code accessKeyId}. */
    public Optional<SimIdentity> owner(String accessKeyId) {
        return Optional.ofNullable(byKey.get(accessKeyId));
    }

    /**
     * Checks that {@code who} may do what they ask.
     *
     * @throws Refusal UnauthorizedOperation, with an encoded message that {@link #decode} can open
     */
    public void authorize(SimIdentity who, Ask ask) throws Refusal {
        var denied = denied(who, ask);
        if (denied || !allowed(who, ask)) {
            throw denial(who, ask.action(), ask.arn(), denied);
        }
    }

    /** The refusal that {@code who} gets; {@code explicit} if a policy denies it, instead of none allowing it. */
    public Refusal denial(SimIdentity who, String action, String arn, boolean explicit) {
        return new Refusal(
                403,
                "UnauthorizedOperation",
                "You are not authorized to perform this operation. User: " + who.arn(account)
                        + " is not authorized to perform: " + action + " on resource: " + arn
                        + (explicit
                                ? " with an explicit deny in an identity-based policy"
                                : " because no identity-based policy allows the " + action + " action")
                        + ". Encoded authorization failure message: "
                        + messages.encode(reason(who, action, arn, explicit)));
    }

    /** Whether {@code who} may do {@code action} on {@code arn}. */
    public boolean may(SimIdentity who, String action, String arn) {
        var ask = new Ask(action, arn);
        return allowed(who, ask) && !denied(who, ask);
    }

    /** The JSON inside an encoded authorization message; empty if it is none of this simulation. */
    public Optional<String> decode(String encoded) {
        return messages.decode(encoded);
    }

    /**
     * Opens a session in a role.
     *
     * @param session the caller's name for it
     * @param code the MFA code, empty if none was sent
     * @throws Refusal AccessDenied for an unknown role or a missing or wrong MFA code
     */
    public SimIdentity assume(String roleArn, String session, String code, Duration span) throws Refusal {
        var role = Cast.roles(account).stream()
                .filter(one -> roleArn.equals("arn:aws:iam::" + account + ":role/" + one.name()))
                .findFirst()
                .orElseThrow(() -> notAssumable(roleArn));
        if (role.mfa() && !code.equals(Role.CODE)) {
            throw code.isEmpty()
                    ? notAssumable(roleArn)
                    : new Refusal(
                            403,
                            "AccessDenied",
                            "MultiFactorAuthentication failed with invalid MFA one time pass code.");
        }
        var bytes = new byte[60];
        random.nextBytes(bytes);
        var key = "ASIA" + HexFormat.of().formatHex(bytes, 0, 8).toUpperCase(Locale.ROOT);
        var secret = Base64.getEncoder().encodeToString(bytes).substring(0, 40);
        var token = "SIMULATED" + Base64.getEncoder().encodeToString(bytes);
        var identity = new SimIdentity(
                role.name(),
                "assumed-role/" + role.name() + "/" + session,
                key,
                secret,
                token,
                clock.instant().plus(span),
                role.policy());
        byKey.put(key, identity);
        return identity;
    }

    /** Who works in sessions that {@link #assume} opened. */
    public List<SimIdentity> assumed() {
        return byKey.values().stream()
                .filter(identity -> identity.principal().startsWith("assumed-role/"))
                .toList();
    }

    private boolean allowed(SimIdentity who, Ask ask) {
        return who.policy().stream().anyMatch(statement -> statement.allow() && statement.covers(ask));
    }

    private boolean denied(SimIdentity who, Ask ask) {
        var all = new ArrayList<>(who.policy());
        all.addAll(further);
        return all.stream().anyMatch(statement -> !statement.allow() && statement.covers(ask));
    }

    private String reason(SimIdentity who, String action, String arn, boolean explicit) {
        return """
                {"allowed":false,"explicitDeny":%s,"matchedStatements":{"items":[]},"failures":{"items":[]},\
                "context":{"principal":{"id":"%s","name":"%s","arn":"%s"},"action":"%s","resource":"%s",\
                "conditions":{"items":[]}}}""".formatted(explicit, who.userId(), who.name(), who.arn(account), action, arn);
    }

    private static Refusal notAssumable(String roleArn) {
        return new Refusal(403, "AccessDenied", "Not authorized to perform sts:AssumeRole on resource: " + roleArn);
    }
}
