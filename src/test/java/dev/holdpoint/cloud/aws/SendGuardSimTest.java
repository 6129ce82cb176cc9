package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.aws.ScriptedServer.Behaviour;
import dev.holdpoint.proof.Mutant;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** The guard, on a client that retries: the very mistake that it is there for. */
class SendGuardSimTest {
    private ScriptedServer server;

    @BeforeEach
    void listen() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    static Stream<Behaviour> retried() {
        return Stream.of(
                Replies.error(500, "InternalError", "why"),
                Replies.error(503, "RequestLimitExceeded", "why"),
                Replies.status(502, "text/html", "<html>"),
                Replies.fin(),
                Replies.reset());
    }

    @ParameterizedTest
    @MethodSource("retried")
    void aClientThatRetriesStillSendsOnceAndTheDoubtRemains(Behaviour failure) {
        server.answers(failure);
        var transmission = new Transmission(Wire.NOW);

        var thrown = catchThrowable(() -> create(retrying(new SendGuard(() -> Wire.NOW)), transmission));

        assertThat(server.received()).hasSize(1);
        assertThat(AwsFailures.of(thrown, transmission))
                .extracting(CloudFailure::code, CloudFailure::occurrence)
                .containsExactly("sent-twice", Occurrence.POSSIBLY);
    }

    @ParameterizedTest
    @MethodSource("retried")
    void theSameHoldsForASet(Behaviour failure) {
        server.answers(failure);
        var transmission = new Transmission(Wire.NOW);
        var client = retrying(new SendGuard(() -> Wire.NOW));

        var thrown = catchThrowable(() -> client.createSnapshots(
                request -> request.instanceSpecification(of -> of.instanceId("i-0123456789abcdef0"))
                        .overrideConfiguration(Requests.once(transmission))));

        assertThat(server.received()).hasSize(1);
        assertThat(AwsFailures.of(thrown, transmission).occurrence()).isEqualTo(Occurrence.POSSIBLY);
    }

    @Mutant
    void withoutTheGuardSuchAClientSendsThreeTimes() {
        server.answers(Replies.error(500, "InternalError", "why"));

        assertThatExceptionOfType(Ec2Exception.class)
                .isThrownBy(() -> create(retrying(new ExecutionInterceptor() {}), new Transmission(Wire.NOW)));
        assertThat(server.received()).hasSize(3);
    }

    @Test
    void aRequestThatNamesNoTransmissionIsNotSent() {
        var client = retrying(new SendGuard(() -> Wire.NOW));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> client.createSnapshot(request -> request.volumeId("vol-0123456789abcdef0")));
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aRequestSignedWithAnotherDateIsNotSent() {
        var transmission = new Transmission(Wire.NOW);
        var client = retrying(new SendGuard(() -> Wire.NOW));

        var thrown = catchThrowable(() -> client.createSnapshot(request -> request.volumeId("vol-0123456789abcdef0")
                .overrideConfiguration(o -> o.putExecutionAttribute(Transmission.ATTRIBUTE, transmission))));

        assertThat(server.received()).isEmpty();
        assertThat(AwsFailures.of(thrown, transmission))
                .extracting(CloudFailure::code, CloudFailure::occurrence)
                .containsExactly("date-differs", Occurrence.CERTAINLY_NOT);
    }

    private static void create(Ec2Client client, Transmission transmission) {
        client.createSnapshot(Requests.create(Wire.PARAMETERS)
                .overrideConfiguration(Requests.once(transmission))
                .build());
    }

    private Ec2Client retrying(ExecutionInterceptor guard) {
        return Ec2Client.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(server.uri())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIATEST", "secret")))
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                        .addExecutionInterceptor(guard))
                .build();
    }
}
