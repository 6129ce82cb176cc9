package dev.holdpoint.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about requests names a proof of every check, and names none that there is not. */
class RequestingPageTest {
    private static final Pattern PROOF = Pattern.compile("`([A-Za-z]+Test)#([A-Za-z0-9]+)`");

    @Test
    void everyTestThatThePageNamesIsThere() throws IOException {
        var page = Files.readString(Path.of("docs", "requesting.md"));
        var named = PROOF.matcher(page).results().toList();
        assertThat(named).hasSizeGreaterThan(20);
        for (var proof : named) {
            assertThat(source(proof.group(1))).as(proof.group()).contains("void " + proof.group(2) + "(");
        }
    }

    @Test
    void everyCheckOfThePageHasItsProof() throws IOException {
        var page = Files.readString(Path.of("docs", "requesting.md"));
        assertThat(page.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| what is found")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).matches(".*\\| (`.*`|the same) \\|"));
    }

    private static String source(String test) throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var file = files.filter(path -> path.endsWith(test + ".java")).findFirst();
            return file.isPresent() ? Files.readString(file.get()) : "";
        }
    }
}
