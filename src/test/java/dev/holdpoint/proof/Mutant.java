package dev.holdpoint.proof;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A test that takes one guard out and passes if that is noticed. The proof counts them. */
@Test
@Tag(Mutant.TAG)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Mutant {
    String TAG = "mutant";
}
