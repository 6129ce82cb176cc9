package dev.holdpoint.model;

import java.util.List;
import java.util.Optional;

/** The result of reading input: a value that is valid by construction, or every reason why there is none. */
public sealed interface Checked<T> {

    /** Input that was accepted. */
    record Valid<T>(T accepted) implements Checked<T> {}

    /** Input that was refused, with at least one problem. */
    record Invalid<T>(List<Problem> reasons) implements Checked<T> {
        public Invalid {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("refused without a reason");
            }
        }
    }

    static <T> Checked<T> valid(T value) {
        return new Valid<>(value);
    }

    static <T> Checked<T> invalid(Problem... problems) {
        return new Invalid<>(List.of(problems));
    }

    /** The value, if the input was accepted. */
    default Optional<T> value() {
        return this instanceof Valid<T> valid ? Optional.of(valid.accepted) : Optional.empty();
    }

    /** Why the input was refused; empty if it was accepted. */
    default List<Problem> problems() {
        return this instanceof Invalid<T> invalid ? invalid.reasons : List.of();
    }

    /** The value of input that the program itself made. */
    default T orThrow() {
        return value().orElseThrow(() -> new IllegalArgumentException(problems().toString()));
    }
}
