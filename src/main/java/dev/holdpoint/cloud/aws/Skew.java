package dev.holdpoint.cloud.aws;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Measures this computer's clock against the {@code Date} of what is refused, and leaves it with the exception. */
final class Skew implements ExecutionInterceptor {
    private final InstantSource clock;

    Skew(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
        var thrown = context.exception();
        context.httpResponse()
                .flatMap(answer -> ahead(answer, clock.instant()))
                .ifPresent(ahead -> thrown.addSuppressed(new Measured(ahead)));
        return thrown;
    }

    /** How far {@code now} is ahead of the time that an answer names; negative if it is behind. */
    static Optional<Duration> ahead(SdkHttpResponse answer, Instant now) {
        try {
            return answer.firstMatchingHeader("Date")
                    .map(text -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from))
                    .map(server -> Duration.between(server, now));
        } catch (DateTimeException ignored) {
            // Without a date that can be read nothing is known of the clock.
            return Optional.empty();
        }
    }

    /** What was left with an exception. */
    static Optional<Duration> of(Throwable thrown) {
        return Arrays.stream(thrown.getSuppressed())
                .filter(Measured.class::isInstance)
                .map(left -> ((Measured) left).ahead)
                .findFirst();
    }

    /** Carries the measure; nobody throws it. */
    private static final class Measured extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Duration ahead;

        Measured(Duration ahead) {
            super("this computer’s clock is ahead by " + ahead, null, false, false);
            this.ahead = ahead;
        }
    }
}
