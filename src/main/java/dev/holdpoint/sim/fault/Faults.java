package dev.holdpoint.sim.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which call meets which fault. Each rule counts the calls that it is about, from 1, from the moment it was added;
 * whether it strikes depends on that count, its place and the seed alone, so the same seed gives the same schedule. The
 * first rule that strikes decides how a call is answered; faults on the effect add up. Safe for use by many threads.
 */
public final class Faults {
    /** Execution after the client gave up: not before, and not after (docs/protocol.md, section 6.1). */
    private static final Duration LATE_FROM = Duration.ofSeconds(30);

    private static final Duration LATE_TO = Duration.ofMinutes(14);

    private final long seed;
    private final List<Counted> rules = new ArrayList<>();
    private final Map<String, Long> fired = new TreeMap<>();
    private int added;

    public Faults(long seed) {
        this.seed = seed;
    }

    /**
     * Replaces all rules by those of {@code specification}; throws {@link FaultSyntaxException} and changes nothing.
     */
    public synchronized void set(String specification) {
        var fresh = FaultRule.parseAll(specification);
        clear();
        fresh.forEach(this::add);
    }

    /** Adds the rules of {@code specification} after those there are; throws {@link FaultSyntaxException}. */
    public synchronized void add(String specification) {
        FaultRule.parseAll(specification).forEach(this::add);
    }

    /** Takes every rule away; what fired stays counted. */
    public synchronized void clear() {
        rules.clear();
    }

    /** The rules in force, in the language. */
    public synchronized String specification() {
        return String.join("; ", rules.stream().map(one -> one.rule.toString()).toList());
    }

    /** How often each fault made a difference, by its word with its phase, such as {@code reset-after}. */
    public synchronized Map<String, Long> fired() {
        return Map.copyOf(fired);
    }

    /** How often the fault of {@code word} made a difference. */
    public synchronized long fired(String word) {
        return fired.getOrDefault(word, 0L);
    }

    /** Counts a call of {@code action} and decides what strikes it. */
    public synchronized Strikes next(String action) {
        @Nullable Strike answer = null;
        var effects = new ArrayList<Strike>();
        for (var one : rules) {
            if (!one.rule.about(action)) {
                continue;
            }
            one.calls++;
            var lots = new SplittableRandom(seed ^ (one.place * 0x9E3779B97F4A7C15L) ^ Long.rotateLeft(one.calls, 32));
            if (!one.rule.when().strikes(one.calls, lots.nextDouble())) {
                continue;
            }
            var strike = new Strike(one.rule, span(one.rule, lots));
            if (one.rule.kind().changesEffect()) {
                effects.add(strike);
            } else if (answer == null) {
                answer = strike;
            }
        }
        return new Strikes(answer, effects, this::count);
    }

    private void add(FaultRule rule) {
        added++;
        rules.add(new Counted(rule, added));
    }

    private synchronized void count(Strike strike) {
        fired.merge(strike.rule().word(), 1L, Long::sum);
    }

    private static Duration span(FaultRule rule, SplittableRandom lots) {
        if (rule.kind() == FaultKind.LATE && rule.span().isZero()) {
            return Duration.ofMillis(lots.nextLong(LATE_FROM.toMillis(), LATE_TO.toMillis() + 1));
        }
        return rule.span();
    }

    /** A rule and the calls that it has seen. */
    private static final class Counted {
        private final FaultRule rule;
        private final long place;
        private long calls;

        Counted(FaultRule rule, long place) {
            this.rule = rule;
            this.place = place;
        }
    }
}
