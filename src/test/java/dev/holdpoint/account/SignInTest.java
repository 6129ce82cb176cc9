package dev.holdpoint.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.DeviceLogin;
import dev.holdpoint.cloud.SignInSource;
import dev.holdpoint.model.AwsProfile;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.ConfigFile;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.DeviceCode;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.SignInStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Signing in, in time that the test makes. */
class SignInTest {
    private static final ConnectionChoice OPS = new ConnectionChoice("ops", "eu-west-1", "");

    private Instant now = Instant.parse("2026-11-24T02:00:00Z");
    private final Source source = new Source();
    private final List<Duration> waits = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final SignIn signIn = new SignIn(source, Runnable::run, this::after, () -> now);

    @Test
    void theCodeIsAskedAboutAsOftenAsAwsWantsItAndLessOftenWhenTold() {
        source.answers.add(DeviceLogin.Answer.NOT_YET);
        source.answers.add(DeviceLogin.Answer.ASK_LESS_OFTEN);
        source.answers.add(DeviceLogin.Answer.NOT_YET);
        source.answers.add(DeviceLogin.Answer.SIGNED_IN);

        var begun = value(signIn.begin("ops")).orThrow();
        assertThat(begun.code().userCode()).isEqualTo("ABCD-EFGH");
        pass(4);

        assertThat(value(begun.attempt().done())).isEqualTo(Checked.valid(true));
        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(8));
    }

    @Test
    void aSignInThatIsCalledOffAsksNoMore() {
        var begun = value(signIn.begin("ops")).orThrow();
        begun.attempt().callOff();
        pass(1);

        assertThat(source.asked).isZero();
        assertThat(later).isEmpty();
        assertThat(value(begun.attempt().done()).problems())
                .extracting(Problem::key)
                .containsExactly("sign-in.called-off");
    }

    @Test
    void whenTheCodesTimeIsOverNobodyIsAskedAnyMore() {
        var begun = value(signIn.begin("ops")).orThrow();
        now = now.plus(Duration.ofMinutes(10));
        pass(1);

        assertThat(source.asked).isZero();
        assertThat(value(begun.attempt().done()).problems())
                .extracting(Problem::key)
                .containsExactly("sign-in.too-late");
    }

    @Test
    void aNetworkThatIsDownForAMomentDoesNotEndTheSignInAndARefusalDoes() {
        var begun = value(signIn.begin("ops")).orThrow();
        source.failure = new CloudFailure(Kind.UNREACHABLE, Occurrence.CERTAINLY_NOT, "dns", "", "");
        pass(2);
        assertThat(later).hasSize(1);
        source.failure = new CloudFailure(Kind.CREDENTIALS, Occurrence.CERTAINLY_NOT, "device-code-denied", "", "");
        pass(1);

        assertThat(value(begun.attempt().done()).problems())
                .extracting(Problem::key)
                .containsExactly("ec2.device-code-denied");
    }

    @Test
    void aCommandThatIsRunElsewhereIsNoticed() {
        source.step = new SignInStep.Command("ops", "aws login --profile ops");
        var attempt = signIn.watch(OPS);
        pass(3);
        assertThat(attempt.done().toCompletableFuture()).isNotDone();

        source.step = new SignInStep.None();
        pass(1);

        assertThat(value(attempt.done())).isEqualTo(Checked.valid(true));
        assertThat(waits).containsOnly(Duration.ofSeconds(2));
    }

    private void after(Duration delay, Runnable work) {
        waits.add(delay);
        later.add(work);
    }

    private void pass(int times) {
        for (int time = 0; time < times; time++) {
            later.removeFirst().run();
        }
    }

    private static <T> T value(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    /** Answers as it is told. */
    private final class Source implements SignInSource {
        final Deque<DeviceLogin.Answer> answers = new ArrayDeque<>();
        CloudFailure failure = new CloudFailure(Kind.REFUSED, Occurrence.CERTAINLY_NOT, "none", "", "");
        SignInStep step = new SignInStep.None();
        int asked;

        @Override
        public List<AwsProfile> profiles() {
            return List.of();
        }

        @Override
        public List<ConfigFile> files() {
            return List.of();
        }

        @Override
        public SignInStep step(ConnectionChoice choice) {
            return step;
        }

        @Override
        public DeviceLogin deviceLogin(String profile) {
            var until = now.plus(Duration.ofMinutes(10));
            return new DeviceLogin() {
                @Override
                public DeviceCode code() {
                    return new DeviceCode("ABCD-EFGH", "https://device.example/", until);
                }

                @Override
                public Duration interval() {
                    return Duration.ofSeconds(3);
                }

                @Override
                public Answer ask() throws CloudException {
                    asked++;
                    if (answers.isEmpty()) {
                        throw new CloudException(failure);
                    }
                    return answers.removeFirst();
                }
            };
        }

        @Override
        public void useCode(ConnectionChoice choice, String code) {}
    }
}
