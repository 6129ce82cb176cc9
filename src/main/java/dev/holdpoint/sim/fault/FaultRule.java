package dev.holdpoint.sim.fault;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One sentence of the fault language: {@code ACTION:FAULT[-before|-after][=VALUE][@WHEN]}.
 *
 * @param action an action's name, {@code *} for every one; a dry run is {@code CreateSnapshot/dry-run}
 * @param span zero if the fault has none, or none was named and the usual one is to be drawn
 * @param code the error code, empty if the fault has none
 */
public record FaultRule(String action, FaultKind kind, Phase phase, Duration span, String code, When when) {
    private static final Pattern FORM = Pattern.compile(
            "(?<action>[^:@=\\s]+)\\s*:\\s*(?<fault>[^:@=\\s]+)(=(?<value>[^:@=\\s]+))?\\s*(@\\s*(?<when>[^:@\\s]+))?");
    private static final Pattern ACTION = Pattern.compile("\\*|[A-Za-z]{1,64}(/dry-run)?");
    private static final Pattern NTH = Pattern.compile("n=([0-9]{1,12})(\\.\\.([0-9]{1,12}))?");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,6})?)%");

    /** Reads rules separated by semicolons; blank ones are passed over. */
    public static List<FaultRule> parseAll(String specification) {
        var rules = new ArrayList<FaultRule>();
        for (var part : specification.split(";", -1)) {
            if (!part.isBlank()) {
                rules.add(parse(part.strip()));
            }
        }
        return List.copyOf(rules);
    }

    /** Reads one rule. */
    public static FaultRule parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw wrong(text, "it is not ACTION:FAULT[=VALUE][@WHEN]");
        }
        var action = parts.group("action");
        if (!ACTION.matcher(action).matches()) {
            throw wrong(text, "'" + action + "' is neither an action nor *");
        }
        var fault = parts.group("fault");
        var word = fault.replaceFirst("-(before|after)$", "");
        var kind = FaultKind.of(fault)
                .or(() -> FaultKind.of(word))
                .orElseThrow(() -> wrong(text, "there is no fault '" + fault + "'"));
        var phase = phase(text, fault, kind);
        var value = parts.group("value") == null ? "" : parts.group("value");
        var when = parts.group("when") == null ? new When.Always() : when(text, parts.group("when"));
        return new FaultRule(action, kind, phase, span(text, kind, value), code(text, kind, value), when);
    }

    /** Whether the rule is about calls of {@code name}. */
    boolean about(String name) {
        return action.equals("*") || action.equals(name);
    }

    /** The fault's word with its phase, as it is counted. */
    public String word() {
        return kind.word() + (kind.hasPhases() ? phase == Phase.BEFORE ? "-before" : "-after" : "");
    }

    /** The rule in the language; {@link #parse} reads it back. */
    @Override
    public String toString() {
        var value = !code.isEmpty() ? "=" + code : span.isZero() ? "" : "=" + Spans.text(span);
        return action + ":" + word() + value + when;
    }

    private static Phase phase(String text, String fault, FaultKind kind) {
        if (fault.equals(kind.word())) {
            return kind.usualPhase();
        }
        var named = fault.endsWith("-before") ? Phase.BEFORE : Phase.AFTER;
        if (!kind.hasPhases() && (kind.changesEffect() || named != kind.usualPhase())) {
            throw wrong(
                    text,
                    "'" + kind.word() + "' has no "
                            + fault.substring(kind.word().length()));
        }
        return named;
    }

    private static Duration span(String text, FaultKind kind, String value) {
        if (value.isEmpty() || !kind.hasSpan()) {
            return kind.usualSpan();
        }
        return Spans.parse(value)
                .filter(span -> !span.isZero())
                .orElseThrow(() -> wrong(text, "'" + value + "' is no span of time such as 500ms, 30s or 5m"));
    }

    private static String code(String text, FaultKind kind, String value) {
        if (kind == FaultKind.ERROR) {
            if (!value.matches("[A-Za-z.]{1,80}")) {
                throw wrong(text, "'error' needs a code, such as error=IncorrectState");
            }
            return value;
        }
        if (!value.isEmpty() && !kind.hasSpan()) {
            throw wrong(text, "'" + kind.word() + "' takes no value");
        }
        return "";
    }

    private static When when(String text, String when) {
        var nth = NTH.matcher(when);
        var percent = PERCENT.matcher(when);
        if (nth.matches()) {
            var first = Long.parseLong(nth.group(1));
            var last = nth.group(3) == null ? first : Long.parseLong(nth.group(3));
            if (first < 1 || last < first) {
                throw wrong(text, "'" + when + "' counts from 1 upwards");
            }
            return new When.Nth(first, last);
        }
        if (percent.matches() && new BigDecimal(percent.group(1)).compareTo(new BigDecimal(100)) <= 0) {
            return new When.Chance(new BigDecimal(percent.group(1)));
        }
        throw wrong(text, "'" + when + "' is neither n=3, n=3..5 nor a percentage up to 100%");
    }

    private static FaultSyntaxException wrong(String text, String why) {
        var shown = text.replaceAll("\\p{Cntrl}", "?");
        return new FaultSyntaxException(
                "fault '" + (shown.length() > 100 ? shown.substring(0, 100) + "…" : shown) + "': " + why);
    }
}
