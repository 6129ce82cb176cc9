package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sts.model.StsException;

/** The failures that a socket cannot be made to show at will. */
class AwsFailuresTest {

    static Stream<Arguments> afterTheGate() {
        return Stream.of(
                arguments(new UnknownHostException("x"), "UNREACHABLE CERTAINLY_NOT dns"),
                arguments(new ConnectTimeoutException("x"), "UNREACHABLE CERTAINLY_NOT connect-timeout"),
                arguments(new ConnectException("x"), "UNREACHABLE CERTAINLY_NOT connect-refused"),
                arguments(new NoRouteToHostException("x"), "UNREACHABLE CERTAINLY_NOT connect-refused"),
                arguments(new ConnectionRequestTimeoutException("x"), "UNREACHABLE CERTAINLY_NOT connections-busy"),
                arguments(new SSLHandshakeException("x"), "UNREACHABLE CERTAINLY_NOT tls-handshake"),
                arguments(new SSLPeerUnverifiedException("x"), "UNREACHABLE CERTAINLY_NOT tls-name"),
                arguments(new SSLException("x"), "LOST POSSIBLY connection-lost"),
                arguments(new SocketException("x"), "LOST POSSIBLY connection-lost"),
                arguments(new SocketTimeoutException("x"), "LOST POSSIBLY read-timeout"),
                arguments(new IOException("x"), "LOST POSSIBLY connection-lost"),
                arguments(new InterruptedException("x"), "LOST POSSIBLY interrupted"),
                arguments(AbortedException.create("x"), "LOST POSSIBLY interrupted"),
                arguments(ApiCallTimeoutException.create(90_000), "LOST POSSIBLY call-timeout"),
                arguments(new IllegalStateException("pool shut down"), "LOST POSSIBLY answer-unreadable"));
    }

    @ParameterizedTest
    @MethodSource("afterTheGate")
    void aRequestThatWasLetOutIsInDoubtUnlessItCannotHaveBegun(Exception cause, String expected) {
        var transmission = new Transmission(Wire.NOW);
        transmission.begin();

        assertThat(told(AwsFailures.of(wrapped(cause), transmission))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("afterTheGate")
    void aRequestThatWasNotLetOutIsNeverInDoubt(Exception cause, String ignored) {
        assertThat(AwsFailures.of(wrapped(cause), new Transmission(Wire.NOW)).certainlyNotExecuted())
                .isTrue();
    }

    static Stream<Arguments> credentials() {
        var denied = StsException.builder()
                .awsErrorDetails(
                        AwsErrorDetails.builder().errorCode("AccessDenied").build())
                .message("no")
                .build();
        var expired = software.amazon.awssdk.services.sso.auth.ExpiredTokenException.builder()
                .message("log in")
                .build();
        return Stream.of(
                arguments(denied, "CREDENTIALS CERTAINLY_NOT AccessDenied"),
                arguments(expired, "CREDENTIALS CERTAINLY_NOT ExpiredTokenException"),
                arguments(SdkClientException.create("no profile"), "CREDENTIALS CERTAINLY_NOT credentials-missing"),
                arguments(wrapped(new UnknownHostException("sts")), "UNREACHABLE CERTAINLY_NOT dns"),
                arguments(wrapped(new SocketTimeoutException("x")), "UNREACHABLE CERTAINLY_NOT read-timeout"),
                arguments(
                        wrapped(new IOException("Cannot run program")),
                        "CREDENTIALS CERTAINLY_NOT credentials-missing"));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void credentialsThatDoNotComeAreNotTakenForAnAnswer(RuntimeException thrown, String expected) {
        assertThat(told(AwsFailures.of(wrapped(new CredentialsUnavailable(thrown)))))
                .isEqualTo(expected);
    }

    @Test
    void whatTheServiceSaidIsNotInTheCauseThatSomebodyMayLog() {
        var failure = new CloudFailure(Kind.DENIED, Occurrence.CERTAINLY_NOT, "AccessDenied", "r", "secret words");
        var said = StsException.builder().message("secret words").build();

        assertThat(AwsFailures.exception(failure, (RuntimeException) said))
                .hasNoCause()
                .hasMessage("AccessDenied");
        assertThat(AwsFailures.exception(failure, wrapped(new IOException("x"))))
                .hasRootCauseMessage("x");
    }

    private static RuntimeException wrapped(Exception cause) {
        return SdkClientException.create("Unable to execute HTTP request", new RuntimeException(cause));
    }

    private static String told(CloudFailure failure) {
        return failure.kind() + " " + failure.occurrence() + " " + failure.code();
    }
}
