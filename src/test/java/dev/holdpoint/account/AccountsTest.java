package dev.holdpoint.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.ConnectionSource;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final CloudFailure REFUSED =
            new CloudFailure(Kind.CREDENTIALS, Occurrence.CERTAINLY_NOT, "AuthFailure", "r-1", "no");

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Accounts accounts = new Accounts(new Source(), background::add);

    @Test
    void nothingIsAskedOnTheCallersThread() {
        var stage = accounts.regions();

        assertThat(stage.toCompletableFuture()).isNotDone();
        assertThat(background).hasSize(1);
    }

    @Test
    void answersAreTold() {
        assertThat(answer(accounts.regionOf("ops"))).isEqualTo(Checked.valid("region of ops"));
        assertThat(answer(accounts.regions())).isEqualTo(Checked.valid(List.of("eu-west-1")));
        assertThat(answer(accounts.connect(new ConnectionChoice("ops", "eu-west-1", ""))))
                .isEqualTo(Checked.valid(
                        new Connection("aws", new AccountId("111122223333"), "eu-west-1", "", "ops", "arn:x")));
    }

    @Test
    void aRefusalIsAProblemByItsCode() {
        assertThat(answer(accounts.connect(new ConnectionChoice("wrong", "eu-west-1", ""))))
                .isEqualTo(Checked.invalid(REFUSED.problem()));
    }

    @Test
    void whateverElseIsThrownReachesTheScreenToo() {
        assertThat(answer(accounts.connect(new ConnectionChoice("broken", "eu-west-1", "")))
                        .problems())
                .extracting(Problem::key)
                .containsExactly("unexpected");
    }

    private <T> Checked<T> answer(CompletionStage<Checked<T>> stage) {
        var told = new AtomicReference<Checked<T>>();
        stage.thenAccept(told::set);
        background.removeFirst().run();
        var answer = told.get();
        assertThat(answer).isNotNull();
        return answer == null ? Checked.invalid(Problem.red("none")) : answer;
    }

    /** Offers two profiles; some names stand for what can go wrong. */
    private static final class Source implements ConnectionSource {
        @Override
        public String regionOf(String profile) {
            return "region of " + profile;
        }

        @Override
        public List<String> regions() {
            return List.of("eu-west-1");
        }

        @Override
        public Connection open(ConnectionChoice choice) throws CloudException {
            return switch (choice.profile()) {
                case "wrong" -> throw new CloudException(REFUSED);
                case "broken" -> throw new IllegalStateException("what nobody foresaw");
                default ->
                    new Connection(
                            "aws",
                            new AccountId("111122223333"),
                            choice.region(),
                            choice.endpoint(),
                            choice.profile(),
                            "arn:x");
            };
        }
    }
}
