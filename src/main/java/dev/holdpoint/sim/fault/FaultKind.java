package dev.holdpoint.sim.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Everything that can go wrong on purpose; docs/protocol.md, section 6.1, is the list that it follows. */
public enum FaultKind {
    THROTTLE("throttle", Scope.BEFORE, "503 RequestLimitExceeded"),
    ERROR("error", Scope.BEFORE, "the EC2 error whose code is the value"),
    INTERNAL_ERROR("internal-error", Scope.EITHER, "500 InternalError"),
    UNAVAILABLE("unavailable", Scope.EITHER, "503 Unavailable"),
    BAD_GATEWAY("bad-gateway", Scope.EITHER, "502 with a page of HTML"),
    REDIRECT("redirect", Scope.EITHER, "302 to another host"),
    PROXY_AUTH("proxy-auth", Scope.EITHER, "407 of a proxy"),
    AUTH_FAILURE("auth-failure", Scope.BEFORE, "401 AuthFailure"),
    EXPIRED_SKEW("expired-skew", Scope.BEFORE, "400 RequestExpired, dated as if the client's clock were wrong"),
    EXPIRED_CREDENTIALS("expired-credentials", Scope.BEFORE, "400 RequestExpired, as for an expired session"),
    UNAUTHORIZED("unauthorized", Scope.BEFORE, "403 UnauthorizedOperation with an encoded message"),
    RESET("reset", Scope.EITHER, "the connection is reset (RST) before the answer"),
    CLOSE("close", Scope.EITHER, "the connection is closed (FIN) before the answer"),
    RESET_BODY("reset-body", Scope.EITHER, "the connection is reset in the middle of the body"),
    STALL("stall", Scope.EITHER, Duration.ofSeconds(90), "no answer for the value, then the connection is closed"),
    SLOW_BODY("slow-body", Scope.EITHER, Duration.ofSeconds(20), "the body drips over the value"),
    LATE("late", Scope.BEFORE, "the connection is reset; the action takes effect 30 s to 14 min later (or the value)"),
    EMPTY("empty", Scope.EITHER, "200 and nothing"),
    HTML("html", Scope.EITHER, "200 and a page of HTML"),
    JSON("json", Scope.EITHER, "200 and JSON"),
    CUT_LENGTH("cut-length", Scope.EITHER, "half the body, less than Content-Length says"),
    CUT_CHUNKED("cut-chunked", Scope.EITHER, "half the body in a chunk, without the last chunk"),
    CUT_CLOSE("cut-close", Scope.EITHER, "half the body, its end marked by the close alone"),
    BROKEN_XML("broken-xml", Scope.EITHER, "200 and XML whose tags do not match"),
    DOCTYPE("doctype", Scope.EITHER, "200 and XML that declares entities"),
    NO_SNAPSHOT_ID("no-snapshot-id", Scope.AFTER, "the answer lacks the snapshot's id"),
    WRONG_VOLUME_ID("wrong-volume-id", Scope.AFTER, "the answer names another volume"),
    UNKNOWN_STATE("unknown-state", Scope.AFTER, "the answer has a state that nobody knows"),
    BAD_TIMESTAMP("bad-timestamp", Scope.AFTER, "the answer has a time that is none"),
    LAG("lag", Scope.EFFECT, Duration.ofSeconds(60), "the new snapshot stays invisible for the value"),
    LAG_ID("lag-id", Scope.EFFECT, Duration.ofSeconds(60), "the same, when asked for by id"),
    LAG_TAG("lag-tag", Scope.EFFECT, Duration.ofSeconds(60), "the same, when asked for by tag"),
    LAG_DESCRIPTION("lag-description", Scope.EFFECT, Duration.ofSeconds(60), "the same, when asked for by description"),
    STRIP_TAGS("strip-tags", Scope.EFFECT, Duration.ofSeconds(5), "somebody strips its tags after the value"),
    DELETED("deleted", Scope.EFFECT, Duration.ofSeconds(30), "somebody deletes it after the value"),
    SNAPSHOT_ERROR("snapshot-error", Scope.EFFECT, "it ends in the state error, and its set with it"),
    DETACHED("detached", Scope.EFFECT, "a volume of the instance was detached that moment: its set lacks it"),
    HIDE(
            "hide",
            Scope.EFFECT,
            Duration.ofMinutes(10),
            "a list leaves out what it showed before and is younger than the value"),
    EMPTY_PAGE("empty-page", Scope.EFFECT, "a page is empty but has a token"),
    REPEAT_PAGE("repeat-page", Scope.EFFECT, "a page's token leads to that page again"),
    EXPIRED_TOKEN("expired-token", Scope.EFFECT, "a page's token has expired: InvalidNextToken");

    /** What a fault does to a call. */
    private enum Scope {
        BEFORE,
        AFTER,
        EITHER,
        EFFECT
    }

    private final String word;
    private final Scope scope;
    private final Duration usual;
    private final String meaning;

    FaultKind(String word, Scope scope, String meaning) {
        this(word, scope, Duration.ZERO, meaning);
    }

    FaultKind(String word, Scope scope, Duration usual, String meaning) {
        this.word = word;
        this.scope = scope;
        this.usual = usual;
        this.meaning = meaning;
    }

    /** Its word in the language. */
    public String word() {
        return word;
    }

    /** What it does, for the help. */
    public String meaning() {
        return meaning;
    }

    /**
     * Whether it changes what the action does, instead of how the answer arrives; several of these may strike a call.
     */
    public boolean changesEffect() {
        return scope == Scope.EFFECT;
    }

    /**
     * Whether it can strike both before and after the effect, so that its word takes {@code -before} or {@code -after}.
     */
    public boolean hasPhases() {
        return scope == Scope.EITHER;
    }

    /** The phase that it has if none is named; one that can be either strikes after, which is the harder case. */
    public Phase usualPhase() {
        return scope == Scope.BEFORE ? Phase.BEFORE : Phase.AFTER;
    }

    /** Whether its value is a span of time. */
    public boolean hasSpan() {
        return !usual.isZero() || this == LATE;
    }

    /** The span that it has if none is named; zero if it has none. */
    public Duration usualSpan() {
        return usual;
    }

    static Optional<FaultKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
