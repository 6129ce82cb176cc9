package dev.holdpoint.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that stands between the operator and a snapshot, without its words: the words are
 * {@code problem.<key>.what}, {@code .means} and {@code .next} in the message bundle.
 *
 * @param key the problem's name, dotted, for example {@code tag.reserved} or {@code ec2.UnauthorizedOperation}
 * @param arguments what the sentences mention, in the order that the bundle numbers them
 * @param detail what the service said, to be shown only on request and never parsed; empty if there is none
 * @param requestId the AWS request id to quote to support; empty if there is none
 */
public record Problem(String key, Severity severity, List<String> arguments, String detail, String requestId) {
    /** What EC2 says of a denial beyond its sentence: it tells of policies to whoever may decode it. */
    private static final Pattern ENCODED = Pattern.compile(
            "(encoded authorization (?:failure )?message:?\\s*)[A-Za-z0-9_+/=-]+", Pattern.CASE_INSENSITIVE);

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem that blocks, found on this side of the wire. */
    public static Problem red(String key, String... arguments) {
        return new Problem(key, Severity.RED, List.of(arguments), "", "");
    }

    /** A problem that the operator may accept, found on this side of the wire. */
    public static Problem amber(String key, String... arguments) {
        return new Problem(key, Severity.AMBER, List.of(arguments), "", "");
    }

    /** A failure that nobody foresaw: its class and message are in the detail, and the log has the rest. */
    public static Problem unexpected(Throwable thrown) {
        return new Problem(
                "unexpected", Severity.RED, List.of(thrown.getClass().getSimpleName()), thrown.toString(), "");
    }

    /** The detail as it may leave the program, in a file, an export or the clipboard. */
    public String quotable() {
        return ENCODED.matcher(detail).replaceAll("$1(left out)");
    }

    /** Something worth saying that blocks nothing. */
    public static Problem info(String key, String... arguments) {
        return new Problem(key, Severity.INFO, List.of(arguments), "", "");
    }
}
