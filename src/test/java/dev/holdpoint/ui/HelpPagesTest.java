package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HelpPagesTest {
    private static final Path ROOT = Path.of("src/main/resources/dev/holdpoint/ui");
    private static final Pattern PAGE = Pattern.compile("\\bpage=\"([^\"]+)\"");

    @Test
    void everyPageThatHelpLeadsToIsOneOfAwsByHttps() throws IOException {
        var pages = new ArrayList<URI>();
        try (var files = Files.walk(ROOT)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".fxml")).toList()) {
                PAGE.matcher(Files.readString(file))
                        .results()
                        .map(HelpPagesTest::page)
                        .forEach(pages::add);
            }
        }
        assertThat(pages)
                .hasSizeGreaterThan(4)
                .allSatisfy(page -> assertThat(page).hasScheme("https").hasHost("docs.aws.amazon.com"));
    }

    private static URI page(MatchResult found) {
        return URI.create(found.group(1));
    }
}
