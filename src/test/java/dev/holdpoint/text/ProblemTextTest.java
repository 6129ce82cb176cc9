package dev.holdpoint.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ProblemTextTest {
    private final ProblemText text = new ProblemText(new Messages(Locale.ENGLISH));

    @Test
    void aCodeOfEc2SaysWhatItMeansForTheSnapshotAndWhatToDo() {
        var denied = ec2("UnauthorizedOperation");
        assertThat(text.what(denied)).isNotBlank().doesNotContain("{", "UnauthorizedOperation.");
        assertThat(text.means(denied)).isNotBlank();
        assertThat(text.next(denied)).isNotBlank();
        assertThat(text.paragraph(denied))
                .isEqualTo(text.what(denied) + " " + text.means(denied) + " " + text.next(denied));
    }

    @Test
    void aCodeThatNobodyKnowsIsNamedAsUnknown() {
        var strange = ec2("FrobnicationFailed");
        assertThat(text.what(strange)).contains("FrobnicationFailed");
        assertThat(text.paragraph(strange)).doesNotContain("ec2.other");
    }

    @Test
    void aLostAnswerToARequestLeavesDoubtAndToAQuestionDoesNot() {
        var request = new Problem("doubt.InternalError", Severity.RED, List.of("InternalError"), "", "");
        assertThat(text.paragraph(request))
                .isEqualTo("AWS had an error of its own. The snapshot may or may not have been made."
                        + " Holdpoint is looking for it; nothing is sent again.");
        var question = new Problem("asked.FrobnicationFailed", Severity.RED, List.of("FrobnicationFailed"), "", "");
        assertThat(text.what(question)).contains("FrobnicationFailed");
        assertThat(text.means(question)).isEqualTo("It was only a question: no snapshot was made or changed.");
    }

    @Test
    void detailsThatAreQuotedLeaveTheEncodedMessageOfADenialOut() {
        var words = "You are not authorized. Encoded authorization failure message: Q2FuYXJ5-of_a+message/= Ask.";
        var denied = new Problem("ec2.UnauthorizedOperation", Severity.RED, List.of(), words, "");
        assertThat(text.details(denied))
                .isEqualTo("ec2.UnauthorizedOperation\nYou are not authorized."
                        + " Encoded authorization failure message: (left out) Ask.");
    }

    @Test
    void theServicesOwnWordsAreInTheDetailsOnly() {
        var denied = ec2("UnauthorizedOperation");
        assertThat(text.paragraph(denied)).doesNotContain("as the service put it");
        assertThat(text.details(denied))
                .isEqualTo("ec2.UnauthorizedOperation\nAWS request id: req-1\nas the service put it");
    }

    @Test
    void onlyARedProblemBlocks() {
        assertThat(ProblemText.blocks(List.of(Problem.amber("a"), Problem.info("b"))))
                .isFalse();
        assertThat(ProblemText.blocks(List.of(Problem.amber("a"), Problem.red("c"))))
                .isTrue();
    }

    @Test
    void everySentenceCanBeFormattedAndEveryProblemSaysWhat() {
        var bundle = ResourceBundle.getBundle("dev.holdpoint.text.problems", Locale.ENGLISH);
        for (var key : bundle.keySet()) {
            var sentence = new MessageFormat(bundle.getString(key), Locale.ENGLISH)
                    .format(new Object[] {"zero", "one", "two", "three"});
            assertThat(sentence).as(key).isNotBlank().doesNotContain("{", "}", "'");
            if (key.endsWith(".means") || key.endsWith(".next")) {
                assertThat(bundle.keySet()).contains(key.replaceAll("\\.(means|next)$", ".what"));
            }
        }
    }

    @Test
    void noKeyIsThereTwice() throws IOException {
        var keys = Files.readAllLines(Path.of("src/main/resources/dev/holdpoint/text/problems.properties")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    private static Problem ec2(String code) {
        return new Problem("ec2." + code, Severity.RED, List.of(code), "as the service put it", "req-1");
    }
}
