package dev.holdpoint.sim.fault;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The faults that are to strike one call: at most one on how it is answered, any number on what it does. */
public final class Strikes {
    private final @Nullable Strike answer;
    private final List<Strike> effects;
    private final Consumer<Strike> fired;

    Strikes(@Nullable Strike answer, List<Strike> effects, Consumer<Strike> fired) {
        this.answer = answer;
        this.effects = List.copyOf(effects);
        this.fired = fired;
    }

    /** No fault at all. */
    public static Strikes none() {
        return new Strikes(null, List.of(), strike -> {});
    }

    /** The fault on the answer, if it is one of {@code phase}. */
    public Optional<Strike> answer(Phase phase) {
        return Optional.ofNullable(answer).filter(strike -> strike.rule().phase() == phase);
    }

    /** The fault of {@code kind} on the effect. It counts as fired only once {@link #fire} is called. */
    public Optional<Strike> effect(FaultKind kind) {
        return effects.stream().filter(strike -> strike.kind() == kind).findFirst();
    }

    /** Counts a fault that made a difference. */
    public void fire(Strike strike) {
        fired.accept(strike);
    }
}
