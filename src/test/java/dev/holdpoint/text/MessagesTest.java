package dev.holdpoint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "fr-CH", "hi-IN"})
    void numbersAreWrittenAsJavaWritesThem(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var messages = new Messages(locale);
        var pattern = messages.screens().getString("volumes.count");

        for (Number number : new Number[] {0, 1_234_567, 1_234_567.891, -12L}) {
            Object[] arguments = {number, 50_000, "1.2 TiB"};

            assertThat(messages.text("volumes.count", arguments))
                    .isEqualTo(new MessageFormat(pattern, locale).format(arguments));
        }
    }
}
