package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * The last gate before a request that changes something leaves the program: it lets each out once, with the date that
 * was decided for it, and not when that date is stale. It holds whatever retry strategy the client has, and runs before
 * the connection is made (docs/ec2.md, section 3.1; docs/protocol.md, section 3).
 */
final class SendGuard implements ExecutionInterceptor {
    /** How far the signed date may be from the wall clock, either way: the laptop slept, or its clock was set. */
    static final Duration FRESH = Duration.ofSeconds(30);

    private static final DateTimeFormatter AMZ_DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final InstantSource clock;

    SendGuard(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        var transmission = attributes.getAttribute(Transmission.ATTRIBUTE);
        if (transmission == null) {
            throw new IllegalStateException("a request that changes something must name its transmission");
        }
        if (transmission.begun()) {
            throw refused(Kind.LOST, Occurrence.POSSIBLY, "sent-twice");
        }
        var date = signedDate(context);
        if (!date.equals(Optional.of(transmission.signedAt()))) {
            throw refused(Kind.REFUSED, Occurrence.CERTAINLY_NOT, "date-differs");
        }
        if (Duration.between(transmission.signedAt(), clock.instant()).abs().compareTo(FRESH) > 0) {
            throw refused(Kind.UNREACHABLE, Occurrence.CERTAINLY_NOT, "date-stale");
        }
        if (!transmission.begin()) {
            throw refused(Kind.LOST, Occurrence.POSSIBLY, "sent-twice");
        }
    }

    private static Optional<Instant> signedDate(Context.BeforeTransmission context) {
        try {
            return context.httpRequest()
                    .firstMatchingHeader("X-Amz-Date")
                    .map(text -> AMZ_DATE.parse(text, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static RefusedToSend refused(Kind kind, Occurrence occurrence, String code) {
        return new RefusedToSend(new CloudFailure(kind, occurrence, code, "", ""));
    }
}
