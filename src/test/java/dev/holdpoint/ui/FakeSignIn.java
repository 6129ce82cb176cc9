package dev.holdpoint.ui;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.DeviceLogin;
import dev.holdpoint.cloud.SignInSource;
import dev.holdpoint.model.AwsProfile;
import dev.holdpoint.model.ConfigFile;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.DeviceCode;
import dev.holdpoint.model.SignInStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Profiles of a test and their sign-ins, whose time the test moves by hand. */
final class FakeSignIn implements SignInSource {
    volatile List<AwsProfile> profiles = List.of(
            profile("ops-prod", AwsProfile.Kind.IDENTITY_CENTER, AwsProfile.State.READY),
            profile("ops-test", AwsProfile.Kind.ROLE, AwsProfile.State.READY),
            profile("dev", AwsProfile.Kind.KEYS, AwsProfile.State.READY));
    volatile List<ConfigFile> files = List.of(
            new ConfigFile("/home/jo/.aws/config", ConfigFile.State.READ, ""),
            new ConfigFile("/home/jo/.aws/credentials", ConfigFile.State.MISSING, ""));
    /** What a person must do; replaced by nothing once it is done. */
    volatile SignInStep step = new SignInStep.None();
    /** The code that an MFA device shows. */
    volatile String rightCode = "123456";
    /** What listing the profiles waits for, at most a minute. */
    volatile CountDownLatch disk = new CountDownLatch(0);
    /** What listing the profiles fails with; empty for nothing. */
    volatile String broken = "";

    volatile DeviceLogin.Answer answer = DeviceLogin.Answer.NOT_YET;
    private final Queue<Runnable> later = new ConcurrentLinkedQueue<>();

    static AwsProfile profile(String name, AwsProfile.Kind kind, AwsProfile.State state) {
        return new AwsProfile(name, kind, state, null);
    }

    /** What was put off. */
    void later(Duration ignored, Runnable work) {
        later.add(work);
    }

    /** Lets the time pass until the next question. */
    void pass() {
        var next = later.poll();
        if (next != null) {
            next.run();
        }
    }

    boolean waiting() {
        return !later.isEmpty();
    }

    @Override
    public List<AwsProfile> profiles() throws CloudException {
        try {
            var unused = disk.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!broken.isEmpty()) {
            throw refused(CloudFailure.Kind.REFUSED, "config-broken", broken);
        }
        return profiles;
    }

    @Override
    public List<ConfigFile> files() {
        return files;
    }

    @Override
    public SignInStep step(ConnectionChoice choice) {
        return step;
    }

    @Override
    public DeviceLogin deviceLogin(String profile) {
        return new DeviceLogin() {
            @Override
            public DeviceCode code() {
                return new DeviceCode(
                        "ABCD-EFGH",
                        "https://device.sso.eu-west-1.amazonaws.com/?user_code=ABCD-EFGH",
                        Instant.parse("2026-11-23T14:12:09Z"));
            }

            @Override
            public Duration interval() {
                return Duration.ofSeconds(5);
            }

            @Override
            public Answer ask() {
                return answer;
            }
        };
    }

    @Override
    public void useCode(ConnectionChoice choice, String code) throws CloudException {
        if (!code.equals(rightCode)) {
            throw refused(CloudFailure.Kind.CREDENTIALS, "mfa-refused", "invalid code");
        }
        step = new SignInStep.None();
    }

    private static CloudException refused(CloudFailure.Kind kind, String code, String message) {
        return new CloudException(new CloudFailure(kind, Occurrence.CERTAINLY_NOT, code, "", message));
    }
}
