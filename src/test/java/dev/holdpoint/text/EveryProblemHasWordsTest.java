package dev.holdpoint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Reads the source: a problem that is made somewhere must have words here. */
class EveryProblemHasWordsTest {
    private static final Path SOURCE = Path.of("src", "main", "java", "dev", "holdpoint");
    private static final Pattern PROBLEM =
            Pattern.compile("(?:Problem\\.(?:red|amber|info)|new Problem)\\(\\s*\"([a-z.-]+)\"");
    private static final Pattern OWN_CODE = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)+|dns|redirected|interrupted)\"");

    private final Messages messages = new Messages(Locale.ENGLISH);

    @Test
    void everyProblemThatTheProgramMakesSaysWhatHappened() {
        var keys = found(SOURCE, PROBLEM);
        assertThat(keys)
                .hasSizeGreaterThan(30)
                .allSatisfy(key ->
                        assertThat(messages.hasProblem(key + ".what")).as(key).isTrue());
    }

    @Test
    void everyFailureThatIsNotEc2sOwnHasAWordForItsCode() {
        // Filters and words of EC2, a Region and the name of a thread look like codes.
        var others = Set.of(
                "snapshot-id",
                "compliance-cooloff",
                "tag-key",
                "volume-id",
                "instance-id",
                "call-timeouts",
                "in-use",
                "resource-type",
                "availability-zone",
                "us-east-1",
                "not-opted-in",
                "opted-in",
                "opt-in-not-required",
                "sso-session");
        var codes = new TreeSet<>(found(SOURCE.resolve("cloud").resolve("aws"), OWN_CODE));
        codes.removeAll(others);
        assertThat(codes)
                .hasSizeGreaterThan(15)
                .allSatisfy(code -> assertThat(messages.hasProblem("ec2." + code + ".what"))
                        .as(code)
                        .isTrue());
    }

    private static Set<String> found(Path directory, Pattern pattern) {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
