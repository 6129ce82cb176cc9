package dev.holdpoint.sim.access;

import dev.holdpoint.sim.wire.HttpRequest;
import dev.holdpoint.sim.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies Signature Version 4. What is refused, and with which code and status, is in docs/ec2.md, section 2.2; STS
 * has codes of its own. Safe for use by many threads.
 */
public final class Gatekeeper {
    /** A request older or newer than this is refused (docs/ec2.md, RequestExpired). */
    public static final Duration TOLERANCE = Duration.ofMinutes(15);

    private static final DateTimeFormatter AMZ_DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Set<String> SERVICES = Set.of("ec2", "sts", "outposts");

    private final Identities identities;
    private final Set<String> regions;
    private final InstantSource clock;

    /** @param regions those whose names a credential scope may hold */
    public Gatekeeper(Identities identities, Set<String> regions, InstantSource clock) {
        this.identities = identities;
        this.regions = Set.copyOf(regions);
        this.clock = clock;
    }

    /** The instant that a request claims to be signed at; empty if it names none. */
    public static Optional<Instant> signed(HttpRequest request) {
        try {
            return request.header("x-amz-date").map(text -> AMZ_DATE.parse(text, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The service that a request claims to be for; {@code ec2} if it does not say. */
    public static String service(HttpRequest request) {
        var header = request.header("authorization").orElse("");
        return header.contains("/sts/aws4_request")
                ? "sts"
                : header.contains("/outposts/aws4_request") ? "outposts" : "ec2";
    }

    /** Who sent {@code request}. */
    public Caller admit(HttpRequest request) throws Refusal {
        var header = request.header("authorization")
                .orElseThrow(() ->
                        new Refusal(403, "MissingAuthenticationToken", "Request is missing Authentication Token"));
        var by = Authorization.parse(header);
        var sts = !by.service().equals("ec2");
        var who = identities.owner(by.accessKeyId()).orElseThrow(() -> unknown(sts));
        var amzDate = request.header("x-amz-date").orElse("");
        var signed = signed(request)
                .orElseThrow(() -> Refusal.of("IncompleteSignature", "X-Amz-Date is missing or is no date."));
        scope(by, amzDate, sts);
        fresh(signed, sts);
        if (!by.signedHeaders().contains("host")
                || !by.signedHeaders().contains("x-amz-date")
                || !SignatureV4.same(by.signature(), SignatureV4.sign(request, by, amzDate, who.secretAccessKey()))) {
            throw mismatch("The request signature we calculated does not match the signature you provided. Check your"
                    + " AWS Secret Access Key and signing method.");
        }
        session(request, who, sts);
        return new Caller(who, by.region(), by.service(), signed);
    }

    private void scope(Authorization by, String amzDate, boolean sts) throws Refusal {
        if (!SERVICES.contains(by.service())) {
            throw mismatch("Credential should be scoped to a service that is simulated: ec2, sts, outposts.");
        }
        if (!regions.contains(by.region())) {
            var sentence = "Credential should be scoped to a valid Region.";
            throw sts ? mismatch(sentence) : new Refusal(401, "AuthFailure", sentence);
        }
        if (!amzDate.startsWith(by.date())) {
            throw mismatch("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP");
        }
    }

    private void fresh(Instant signed, boolean sts) throws Refusal {
        var now = clock.instant();
        if (Duration.between(signed, now).abs().compareTo(TOLERANCE) > 0) {
            throw sts
                    ? mismatch("Signature expired or not yet current: signed " + signed + ", now " + now)
                    : Refusal.of("RequestExpired", "Request has expired.");
        }
    }

    private void session(HttpRequest request, SimIdentity who, boolean sts) throws Refusal {
        var sent = request.header("x-amz-security-token").orElse("");
        if (!sent.equals(who.token().orElse(""))) {
            throw unknown(sts);
        }
        if (who.expiredAt(clock.instant())) {
            throw sts
                    ? new Refusal(403, "ExpiredToken", "The security token included in the request is expired")
                    : Refusal.of("RequestExpired", "Request has expired.");
        }
    }

    private static Refusal unknown(boolean sts) {
        return sts
                ? new Refusal(403, "InvalidClientTokenId", "The security token included in the request is invalid.")
                : new Refusal(401, "AuthFailure", "AWS was not able to validate the provided access credentials");
    }

    private static Refusal mismatch(String sentence) {
        return new Refusal(403, "SignatureDoesNotMatch", sentence);
    }
}
