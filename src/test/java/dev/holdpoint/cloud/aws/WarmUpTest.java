package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** It runs where every guard of the SDK's clients stands, and where there is neither a network nor a credential. */
class WarmUpTest {
    @Test
    void theFirstCallsAreMadeWithoutSendingAnything() {
        assertThatCode(WarmUp::run).doesNotThrowAnyException();
    }
}
