package dev.holdpoint.ui.connection;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.ConnectionStep;
import dev.holdpoint.model.ConnectionStep.Kind;
import dev.holdpoint.model.ConnectionStep.State;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a connection test. */
final class TestWords {
    private final Surroundings around;

    TestWords(Surroundings around) {
        this.around = around;
    }

    /** What is tried. */
    String subject(ConnectionChoice choice) {
        var profile = choice.isDemo()
                ? around.text("test.demo")
                : choice.profile().isEmpty() ? around.text("connection.profile.default") : choice.profile();
        return around.text("test.subject", profile, choice.region());
    }

    String name(Kind kind) {
        return switch (kind) {
            case ENDPOINT -> around.text("test.endpoint");
            case DNS -> around.text("test.dns");
            case TCP -> around.text("test.tcp");
            case PROXY -> around.text("test.proxy");
            case TLS -> around.text("test.tls");
            case CLOCK -> around.text("test.clock");
            case SIGNATURE -> around.text("test.signature");
            case PERMISSION -> around.text("test.permission");
        };
    }

    /** What a step came to, in one sentence. */
    String result(ConnectionStep step) {
        return switch (step.state()) {
            case PASSED -> passed(step.kind(), step.facts());
            case DOUBTFUL, FAILED -> step.problem().map(around.problems()::what).orElse("");
            case NOT_NEEDED -> around.text("test.not-needed");
            case NOT_TRIED -> around.text("test.not-tried");
        };
    }

    private String passed(Kind kind, List<String> facts) {
        var seen = facts.toArray();
        return switch (kind) {
            case ENDPOINT -> around.text("test.endpoint.passed", seen);
            case DNS -> around.text("test.dns.passed", seen);
            case TCP -> around.text("test.tcp.passed", seen);
            case PROXY -> around.text("test.proxy.passed", seen);
            case TLS -> around.text("test.tls.passed", seen);
            case CLOCK -> around.text("test.clock.passed", seen);
            case SIGNATURE -> around.text("test.signature.passed", seen);
            case PERMISSION -> around.text("test.permission.passed", seen);
        };
    }

    /** What to do about it; empty if there is nothing. */
    String advice(ConnectionStep step) {
        return step.problem()
                .map(problem -> Stream.of(
                                around.problems().means(problem),
                                around.problems().next(problem))
                        .filter(sentence -> !sentence.isBlank())
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    /** What stands before a step's name in the copied text. */
    String state(State state) {
        return switch (state) {
            case PASSED -> around.text("test.state.passed");
            case DOUBTFUL -> around.text("test.state.doubtful");
            case FAILED -> around.text("test.state.failed");
            case NOT_NEEDED -> around.text("test.state.not-needed");
            case NOT_TRIED -> around.text("test.state.not-tried");
        };
    }

    /** A step as text for a ticket, with the details of what went wrong. */
    String line(ConnectionStep step) {
        var about = step.facts().isEmpty() || step.state() == State.PASSED
                ? ""
                : " [" + String.join(", ", step.facts()) + "]";
        var more = step.problem()
                .map(problem -> "\n  " + advice(step) + "\n  "
                        + around.problems().details(problem).replace("\n", "\n  "))
                .orElse("");
        return around.text("test.line", state(step.state()), name(step.kind()), result(step)) + about + more;
    }

    /** What all of them come to. */
    String verdict(List<ConnectionStep> steps) {
        var failed = steps.stream().filter(step -> step.state() == State.FAILED).findFirst();
        if (failed.isPresent()) {
            return around.text("test.verdict.failed", name(failed.get().kind()));
        }
        if (steps.size() < Kind.values().length) {
            return around.text("test.verdict.running");
        }
        return steps.stream().anyMatch(step -> step.state() == State.DOUBTFUL)
                ? around.text("test.verdict.doubtful")
                : around.text("test.verdict.passed");
    }
}
