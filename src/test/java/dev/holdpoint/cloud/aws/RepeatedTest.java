package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page's words are made anew by the XML reader; only equal ones may become one. */
class RepeatedTest {
    private final Repeated repeated = new Repeated();

    @Test
    void equalValuesAreOneObject() {
        var first = repeated.same(new String("eu-west-1a"));

        assertThat(repeated.same(new String("eu-west-1a"))).isSameAs(first);
        assertThat(repeated.same("eu-west-1b")).isEqualTo("eu-west-1b");
    }

    @Test
    void tagsAndTheirListsAreSharedToo() {
        var first = repeated.same(List.of(new Tag("Env", "prod")));

        assertThat(repeated.same(List.of(new Tag("Env", "prod")))).isSameAs(first);
        assertThat(repeated.same(List.of(new Tag("Env", "test")))).containsExactly(new Tag("Env", "test"));
    }

    @Test
    void whatIsRememberedIsBounded() {
        var first = repeated.same(new String("eu-west-1a"));
        for (var other = 0; other < 50_000; other++) {
            repeated.same(Integer.toString(other));
        }

        assertThat(repeated.same(new String("eu-west-1a"))).isEqualTo(first).isNotSameAs(first);
    }
}
