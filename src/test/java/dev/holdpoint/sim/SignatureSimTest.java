package dev.holdpoint.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sim.time.SimClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Codes and statuses are those of docs/ec2.md, section 2.2. */
class SignatureSimTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final SimClock clock = SimClock.manual(NOON);
    private SimulatedEc2 ec2;
    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        ec2 = SimulatedEc2.start(SimOptions.usual().withClock(clock));
        wire = Wire.to(ec2);
    }

    @AfterEach
    void stop() throws IOException {
        ec2.close();
    }

    @Test
    void theAdministratorIsWhoTheySayTheyAre() throws IOException {
        var answer = wire.sts("GetCallerIdentity");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("Arn")).isEqualTo("arn:aws:iam::000000000000:user/admin");
        assertThat(answer.text("Account")).isEqualTo("000000000000");
        assertThat(answer.text("RequestId")).isNotEmpty();
    }

    @Test
    void anUnknownKeyIsAnAuthFailureAndAnInvalidClientTokenIdAtSts() throws IOException {
        var stranger = wire.as(AwsCredentialsIdentity.create("AKIANOBODYKNOWSTHIS0", "secret"));

        assertThat(stranger.ec2("DescribeVolumes").refusal()).isEqualTo("401 AuthFailure");
        assertThat(stranger.sts("GetCallerIdentity").refusal()).isEqualTo("403 InvalidClientTokenId");
    }

    @Test
    void aWrongSecretDoesNotMatch() throws IOException {
        var impostor = wire.as(AwsCredentialsIdentity.create("AKIASIMULATEDADMIN00", "not the secret"));

        assertThat(impostor.ec2("DescribeVolumes").refusal()).isEqualTo("403 SignatureDoesNotMatch");
    }

    @Test
    void aBodyThatWasChangedAfterSigningDoesNotMatch() throws IOException {
        var signed = wire.signed(
                SdkHttpMethod.POST,
                "/",
                "ec2",
                "Action=DescribeVolumes&Version=2016-11-15&VolumeId.1=vol-0ddb0da7a0000b001");

        assertThat(Wire.send(ec2, signed.replace("b001", "b002")).refusal()).isEqualTo("403 SignatureDoesNotMatch");
    }

    @Test
    void aDateFifteenMinutesOffIsStillTakenAndOneSecondMoreIsNot() throws IOException {
        assertThat(wire.at(() -> NOON.minus(Duration.ofMinutes(15)))
                        .ec2("DescribeRegions")
                        .status())
                .isEqualTo(200);
        assertThat(wire.at(() -> NOON.minusSeconds(901)).ec2("DescribeRegions").refusal())
                .isEqualTo("400 RequestExpired");
        assertThat(wire.at(() -> NOON.plusSeconds(901)).ec2("DescribeRegions").refusal())
                .isEqualTo("400 RequestExpired");
    }

    @Test
    void aSessionWorksUntilItExpires() throws IOException {
        var session = wire.as("session");
        assertThat(session.ec2("DescribeRegions").status()).isEqualTo(200);

        ec2.account().identities().expireSessions();

        assertThat(session.ec2("DescribeRegions").refusal()).isEqualTo("400 RequestExpired");
        assertThat(session.sts("GetCallerIdentity").refusal()).isEqualTo("403 ExpiredToken");
        ec2.account().identities().renewSessions(Duration.ofHours(1));
        assertThat(session.ec2("DescribeRegions").status()).isEqualTo(200);
    }

    @Test
    void aSessionKeyWithoutItsTokenIsNotAccepted() throws IOException {
        var identity = ec2.account().identities().named("session");
        var bare = wire.as(AwsCredentialsIdentity.create(identity.accessKeyId(), identity.secretAccessKey()));

        assertThat(bare.ec2("DescribeRegions").refusal()).isEqualTo("401 AuthFailure");
    }

    @Test
    void aRegionThatDoesNotExistIsNoScopeAndOneNotOptedInToIsNotSubscribed() throws IOException {
        assertThat(wire.in("eu-west-9").ec2("DescribeVolumes").refusal()).isEqualTo("401 AuthFailure");
        assertThat(wire.in("me-south-1").ec2("DescribeVolumes").refusal()).isEqualTo("401 OptInRequired");
    }

    @Test
    void aRequestWithoutASignatureIsMissingItsToken() throws IOException {
        var body = "Action=DescribeVolumes&Version=2016-11-15";
        var answer = Wire.send(
                ec2,
                "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body);

        assertThat(answer.refusal()).isEqualTo("403 MissingAuthenticationToken");
    }

    @Test
    void aRoleCanBeAssumedAndOneThatNeedsMfaOnlyWithTheCode() throws IOException {
        var role = "arn:aws:iam::000000000000:role/maintenance";
        var answer = wire.sts("AssumeRole", "RoleArn", role, "RoleSessionName", "night");
        var session = wire.as(AwsSessionCredentialsIdentity.create(
                answer.text("AccessKeyId"), answer.text("SecretAccessKey"), answer.text("SessionToken")));

        assertThat(session.sts("GetCallerIdentity").text("Arn"))
                .isEqualTo("arn:aws:sts::000000000000:assumed-role/maintenance/night");
        assertThat(wire.sts("AssumeRole", "RoleArn", role + "-mfa", "RoleSessionName", "night")
                        .refusal())
                .isEqualTo("403 AccessDenied");
        assertThat(wire.sts(
                                "AssumeRole",
                                "RoleArn",
                                role + "-mfa",
                                "RoleSessionName",
                                "night",
                                "SerialNumber",
                                "arn:aws:iam::000000000000:mfa/admin",
                                "TokenCode",
                                "123456")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aDenialCanBeDecodedByThoseWhoMay() throws IOException {
        var denied = wire.take("vol-0decea5ed0000a001");
        var encoded = denied.text("Message").replaceFirst(".*failure message: ", "");

        var decoded = wire.sts("DecodeAuthorizationMessage", "EncodedMessage", encoded)
                .text("DecodedMessage");

        assertThat(denied.refusal()).isEqualTo("403 UnauthorizedOperation");
        assertThat(decoded).contains("\"action\":\"ec2:CreateSnapshot\"").contains("volume/vol-0decea5ed0000a001");
        assertThat(wire.as("no-decode")
                        .sts("DecodeAuthorizationMessage", "EncodedMessage", encoded)
                        .refusal())
                .isEqualTo("403 AccessDenied");
        assertThat(wire.sts("DecodeAuthorizationMessage", "EncodedMessage", "made-up")
                        .refusal())
                .isEqualTo("400 InvalidAuthorizationMessageException");
    }
}
