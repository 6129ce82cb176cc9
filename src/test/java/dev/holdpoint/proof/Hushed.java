package dev.holdpoint.proof;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * While a class of tests plants failures by the thousand, they are no news: the program logs nothing. After it, the
 * program logs as before, whatever that was. With {@link ExtendWith}.
 */
public final class Hushed implements BeforeAllCallback, AfterAllCallback {
    private static final Logger PROGRAM = (Logger) LoggerFactory.getLogger("dev.holdpoint");

    private @Nullable Level before;

    @Override
    public void beforeAll(ExtensionContext context) {
        before = PROGRAM.getLevel();
        PROGRAM.setLevel(Level.OFF);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        PROGRAM.setLevel(before);
    }
}
