package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/**
 * Classifies what the SDK threw (docs/ec2.md, sections 2.2 and 3.2). An answer counts as the service's own only with a
 * code and a request id; a request counts as not sent only where the failure cannot occur once a byte has left.
 */
final class AwsFailures {
    private static final int DEEPEST_CAUSE = 20;
    private static final String CONNECTION_LOST = "connection-lost";
    private static final String UNREADABLE = "answer-unreadable";

    private AwsFailures() {}

    /** What became of a request that changes something. */
    static CloudFailure of(Throwable thrown, Transmission transmission) {
        var failure = of(thrown);
        if (transmission.begun()) {
            return failure;
        }
        return failure.code().equals(UNREADABLE) ? refusedHere("not-sent", failure.message()) : certain(failure);
    }

    /** What a failure means by itself, for a request that may have been let out. */
    static CloudFailure of(Throwable thrown) {
        var refused = find(thrown, RefusedToSend.class);
        if (refused.isPresent()) {
            return refused.get().failure();
        }
        var credentials = find(thrown, CredentialsUnavailable.class);
        if (credentials.isPresent()) {
            return certain(credentials(credentials.get()));
        }
        var failure =
                find(thrown, AwsServiceException.class).map(AwsFailures::answer).orElseGet(() -> noAnswer(thrown));
        return Skew.of(thrown).map(failure::withClockAhead).orElse(failure);
    }

    /** An answer that came, but is not what was asked for. */
    static CloudFailure untrusted(String code, String requestId, String message) {
        return new CloudFailure(Kind.LOST, Occurrence.POSSIBLY, code, requestId, message);
    }

    /** Something that was refused on this side, before any request. */
    static CloudFailure refusedHere(String code, String message) {
        return new CloudFailure(Kind.REFUSED, Occurrence.CERTAINLY_NOT, code, "", message);
    }

    /**
     * The failure as an exception. What a service said is in the failure alone and not in the cause, so that nobody who
     * logs the exception logs an encoded authorization message with it.
     */
    static CloudException exception(CloudFailure failure, RuntimeException thrown) {
        return find(thrown, AwsServiceException.class).isPresent()
                ? new CloudException(failure)
                : new CloudException(failure, thrown);
    }

    private static CloudFailure certain(CloudFailure failure) {
        return new CloudFailure(
                failure.kind(),
                Occurrence.CERTAINLY_NOT,
                failure.code(),
                failure.requestId(),
                failure.message(),
                failure.clockAhead());
    }

    private static CloudFailure answer(AwsServiceException thrown) {
        var code = code(thrown).orElse("");
        var requestId = Objects.requireNonNullElse(thrown.requestId(), "");
        if (code.isBlank() || requestId.isBlank()) {
            return notFromTheService(thrown.statusCode(), requestId, message(thrown));
        }
        var meaning = ErrorCodes.meaning(code, thrown.statusCode());
        var said = Objects.requireNonNullElse(thrown.awsErrorDetails().errorMessage(), "");
        return new CloudFailure(meaning.kind(), meaning.occurrence(), code, requestId, said);
    }

    /** A proxy, a captive portal or a gateway answered in the service's place. */
    private static CloudFailure notFromTheService(int status, String requestId, String message) {
        if (status >= 500) {
            return new CloudFailure(Kind.SERVER, Occurrence.POSSIBLY, "server-error", requestId, message);
        }
        var code = status == 407 ? "proxy-authentication" : status / 100 == 3 ? "redirected" : "answer-not-ec2";
        return untrusted(code, requestId, message);
    }

    /** A network that is down is not the credentials' fault: signing in again would not help. */
    private static CloudFailure credentials(CredentialsUnavailable thrown) {
        var cause = Objects.requireNonNull(thrown.getCause());
        var needed = find(cause, SignInNeeded.class);
        if (needed.isPresent()) {
            return new CloudFailure(
                    Kind.CREDENTIALS, Occurrence.CERTAINLY_NOT, needed.get().code(), "", message(needed.get()));
        }
        var message = message(cause);
        var network = unreachable(cause).or(() -> brokenOff(cause));
        if (network.isPresent()) {
            return new CloudFailure(Kind.UNREACHABLE, Occurrence.CERTAINLY_NOT, network.get(), "", message);
        }
        var code = find(cause, AwsServiceException.class)
                .flatMap(AwsFailures::code)
                .orElseGet(() -> sessionExpired(cause) ? "ExpiredTokenException" : "credentials-missing");
        return new CloudFailure(Kind.CREDENTIALS, Occurrence.CERTAINLY_NOT, code, "", message);
    }

    private static boolean sessionExpired(Throwable thrown) {
        return find(thrown, software.amazon.awssdk.services.sso.auth.ExpiredTokenException.class)
                .isPresent();
    }

    private static CloudFailure noAnswer(Throwable thrown) {
        var message = message(thrown);
        return unreachable(thrown)
                .map(code -> new CloudFailure(Kind.UNREACHABLE, Occurrence.CERTAINLY_NOT, code, "", message))
                .orElseGet(() -> untrusted(lost(thrown), "", message));
    }

    /** The failures that come before the first byte of a request, and at no other time. */
    private static Optional<String> unreachable(Throwable thrown) {
        if (has(thrown, UnknownHostException.class)) {
            return Optional.of("dns");
        }
        if (has(thrown, ConnectTimeoutException.class)) {
            return Optional.of("connect-timeout");
        }
        if (has(thrown, ConnectException.class) || has(thrown, NoRouteToHostException.class)) {
            return Optional.of("connect-refused");
        }
        if (has(thrown, ConnectionRequestTimeoutException.class)) {
            return Optional.of("connections-busy");
        }
        return insecure(thrown);
    }

    /** The failures of a TLS handshake. A plain SSLException may also come later, in the middle of an answer. */
    private static Optional<String> insecure(Throwable thrown) {
        if (has(thrown, SSLPeerUnverifiedException.class)) {
            return Optional.of("tls-name");
        }
        if (!has(thrown, SSLHandshakeException.class)) {
            return Optional.empty();
        }
        if (has(thrown, CertificateExpiredException.class) || has(thrown, CertificateNotYetValidException.class)) {
            return Optional.of("tls-date");
        }
        if (has(thrown, CertPathBuilderException.class)) {
            return Optional.of("tls-untrusted");
        }
        // Java finds no fault with the certificate but that it is another's: then nothing more special is thrown.
        boolean anothers = find(thrown, CertificateException.class)
                .filter(found -> found.getClass() == CertificateException.class)
                .isPresent();
        return Optional.of(anothers ? "tls-name" : "tls-handshake");
    }

    private static String lost(Throwable thrown) {
        if (has(thrown, ApiCallTimeoutException.class) || has(thrown, ApiCallAttemptTimeoutException.class)) {
            return "call-timeout";
        }
        if (has(thrown, AbortedException.class) || has(thrown, InterruptedException.class)) {
            return "interrupted";
        }
        return brokenOff(thrown).orElse(has(thrown, IOException.class) ? CONNECTION_LOST : UNREADABLE);
    }

    /** A connection that was made and then failed; other I/O may be a file's or a program's. */
    private static Optional<String> brokenOff(Throwable thrown) {
        if (has(thrown, SocketTimeoutException.class)) {
            return Optional.of("read-timeout");
        }
        return has(thrown, SocketException.class)
                        || has(thrown, SSLException.class)
                        || has(thrown, NoHttpResponseException.class)
                ? Optional.of(CONNECTION_LOST)
                : Optional.empty();
    }

    private static Optional<String> code(AwsServiceException thrown) {
        return Optional.ofNullable(thrown.awsErrorDetails()).map(AwsErrorDetails::errorCode);
    }

    private static String message(Throwable thrown) {
        return Objects.requireNonNullElse(thrown.getMessage(), "");
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        return find(thrown, type).isPresent();
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        var at = thrown;
        for (var depth = 0; at != null && depth < DEEPEST_CAUSE; depth++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}
