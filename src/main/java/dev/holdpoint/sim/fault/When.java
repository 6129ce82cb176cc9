package dev.holdpoint.sim.fault;

import java.math.BigDecimal;

/** Which of the calls that a rule is about it strikes. */
public sealed interface When {

    /** Whether it strikes the {@code call}th call (from 1), where {@code chance} is that call's lot in [0, 1). */
    boolean strikes(long call, double chance);

    /** Every call. */
    record Always() implements When {
        @Override
        public boolean strikes(long call, double chance) {
            return true;
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** The calls from {@code first} to {@code last}, counted from 1. */
    record Nth(long first, long last) implements When {
        @Override
        public boolean strikes(long call, double chance) {
            return first <= call && call <= last;
        }

        @Override
        public String toString() {
            return "@n=" + first + (last == first ? "" : ".." + last);
        }
    }

    /** Each call with the chance of {@code percent}. */
    record Chance(BigDecimal percent) implements When {
        @Override
        public boolean strikes(long call, double chance) {
            return chance * 100 < percent.doubleValue();
        }

        @Override
        public String toString() {
            return "@" + percent.toPlainString() + "%";
        }
    }
}
