package dev.holdpoint.desktop;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what nobody outside should read: keys, tokens and signatures, should any have got there, the
 * operator's directory, and most of an account's number. Any thread may call it.
 */
final class Redaction {
    private static final String GONE = "[redacted]";
    private static final String END = "(?![A-Za-z0-9/+=_-])";
    private static final String BEGIN = "(?<![A-Za-z0-9/+=_-])";

    /** Credentials as AWS forms them, and whatever stands behind a name that says that it is secret. */
    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile(
                    "(?i)(?<=(?:secret|token|password|signature|authorization|credential)[a-z_-]{0,20}[\"']?[:=]"
                            + "\\s{0,2})[\"']?[^\\s\"',;}]{4,}"),
            Pattern.compile(BEGIN + "A(?:KIA|SIA|ROA|IDA)[A-Z0-9]{12,}" + END),
            Pattern.compile(BEGIN + "[A-Za-z0-9/+]{40}={0,2}" + END),
            Pattern.compile(BEGIN + "[A-Za-z0-9/+=_-]{80,}" + END));

    private static final Pattern ACCOUNT = Pattern.compile("(?<![0-9A-Za-z])[0-9]{8}([0-9]{4})(?![0-9A-Za-z])");

    private final String home;

    /** @param home the operator's directory, whose name is theirs; empty if it is not known */
    Redaction(String home) {
        this.home = home;
    }

    /** {@code text} without them. */
    String of(String text) {
        var left = home.isEmpty() ? text : text.replace(home, "~");
        for (var secret : SECRETS) {
            left = secret.matcher(left).replaceAll(GONE);
        }
        return ACCOUNT.matcher(left).replaceAll("********$1");
    }
}
