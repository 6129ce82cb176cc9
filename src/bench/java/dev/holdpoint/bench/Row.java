package dev.holdpoint.bench;

/**
 * One figure.
 *
 * @param name what was measured
 * @param value the figure; not a number if it could not be measured here
 * @param unit of the value and of the target
 * @param target what is wanted, in words
 * @param met whether it was met: {@code yes}, {@code no}, or {@code -} where there is no target or no figure
 * @param bound what bounds the figure, or why there is none
 */
public record Row(String name, double value, String unit, String target, String met, String bound) {
    private static final String OPEN = "-";

    /** A figure that is wanted to be at most {@code most}. */
    static Row atMost(String name, double value, String unit, double most, String bound) {
        return new Row(name, value, unit, "<= " + figure(most), value <= most ? "yes" : "no", bound);
    }

    /** A figure that stands beside others and has no target of its own. */
    static Row beside(String name, double value, String unit, String bound) {
        return new Row(name, value, unit, OPEN, OPEN, bound);
    }

    /** What could not be measured here, and why. */
    static Row skipped(String name, String unit, String target, String why) {
        return new Row(name, Double.NaN, unit, target, OPEN, "skipped: " + why);
    }

    /** The value as people read it. */
    String shown() {
        return Double.isNaN(value) ? OPEN : figure(value);
    }

    private static String figure(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Long.toString((long) value);
        }
        return value >= 100 ? "%.0f".formatted(value) : value >= 10 ? "%.1f".formatted(value) : "%.3f".formatted(value);
    }
}
