package dev.holdpoint.sim.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EC2's filter values: a star, a question mark, and a backslash that takes their meaning away. */
class WildcardsTest {
    @ParameterizedTest
    @CsvSource({
        "abc, abc, true",
        "abc, abcd, false",
        "a*, a, true",
        "a*c, abbbc, true",
        "a*c*e, abcde, true",
        "a*c*e, abcd, false",
        "?, x, true",
        "?, xy, false",
        "*, anything, true",
        "a\\*, a*, true",
        "a\\*, ab, false",
        "\\?, ?, true",
        "*a*b, aab, true"
    })
    void aValueFitsOrDoesNot(String value, String text, boolean fits) {
        assertThat(new Wildcards(List.of(value)).test(text)).isEqualTo(fits);
    }

    @Test
    void anyOfSeveralValuesWillDo() {
        assertThat(new Wildcards(List.of("one", "t*")).test("two")).isTrue();
        assertThat(new Wildcards(List.of("one", "t*")).test("four")).isFalse();
    }

    @Test
    void aHostileValueTakesNoTime() {
        var value = new Wildcards(List.of("*a".repeat(120) + "b"));

        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(value.test("a".repeat(250))).isFalse());
    }

    @Test
    void textIsEscapedAndWhatXmlCannotHoldIsReplaced() {
        assertThat(new Xml().leaf("a", "<&>\r\u0000\ud83d\udcbe\ud800").toString())
                .isEqualTo("<a>&lt;&amp;&gt;&#13;\ufffd\ud83d\udcbe\ufffd</a>");
    }
}
