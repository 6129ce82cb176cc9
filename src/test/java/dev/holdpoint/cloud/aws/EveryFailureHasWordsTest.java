package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.model.Problem;
import dev.holdpoint.text.Messages;
import dev.holdpoint.text.ProblemText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** The table of AWS's error codes, and what becomes of each on the screen. */
class EveryFailureHasWordsTest {
    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Za-z0-9]+(?:\\.[A-Z][A-Za-z]+)?\\b");

    private final ProblemText text = new ProblemText(new Messages(Locale.ENGLISH));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "412 DryRunOperation",
                "403 UnauthorizedOperation",
                "403 AccessDenied",
                "403 AccessDeniedException",
                "401 AuthFailure",
                "403 InvalidClientTokenId",
                "403 UnrecognizedClientException",
                "403 MissingAuthenticationToken",
                "400 IncompleteSignature",
                "403 SignatureDoesNotMatch",
                "400 RequestExpired",
                "400 InvalidSecurity.RequestHasExpired",
                "400 ExpiredToken",
                "403 ExpiredTokenException",
                "401 OptInRequired",
                "400 PendingVerification",
                "400 Blocked",
                "400 AccountDisabled",
                "400 TagPolicyViolation",
                "400 InvalidVolume.NotFound",
                "400 InvalidVolumeID.Malformed",
                "400 InvalidParameterValue",
                "400 InvalidParameterCombination",
                "400 MissingParameter",
                "400 UnknownParameter",
                "400 InvalidCharacter",
                "400 ValidationError",
                "400 IncorrectState",
                "400 InvalidState",
                "400 IncorrectInstanceState",
                "400 SnapshotCreationPerVolumeRateExceeded",
                "400 ConcurrentSnapshotLimitExceeded",
                "400 PendingSnapshotLimitExceeded",
                "400 SnapshotLimitExceeded",
                "400 ResourceLimitExceeded",
                "400 ResourceCountExceeded",
                "400 TagLimitExceeded",
                "400 InvalidTagKey.Malformed",
                "400 ConcurrentTagAccess",
                "400 InvalidSnapshot.NotFound",
                "400 InvalidSnapshotID.Malformed",
                "400 InvalidSnapshot.InUse",
                "400 FilterLimitExceeded",
                "400 InvalidFilter",
                "400 InvalidMaxResults",
                "400 InvalidNextToken",
                "400 InvalidPaginationToken",
                "400 UnsupportedOperation",
                "400 OperationNotPermitted",
                "400 InvalidOutpostArn",
                "400 CustomerKeyHasBeenRevoked",
                "503 RequestLimitExceeded",
                "503 EC2ThrottledException",
                "400 Throttling",
                "400 ThrottlingException",
                "500 InternalError",
                "500 InternalFailure",
                "500 ServerInternal",
                "503 Unavailable",
                "503 ServiceUnavailable"
            })
    void everyCodeSaysWhatHappenedWhatItMeansAndWhatToDoWithCodeAndRequestIdToCopy(String line) {
        var code = line.substring(4);
        var failure = failure(Integer.parseInt(line.substring(0, 3)), code);

        complete(failure.problem(), code);
        complete(failure.asked(), code);
        assertThat(text.what(failure.problem()))
                .as("words of its own")
                .isNotEqualTo("AWS refused the request: " + code + ".");
    }

    private void complete(Problem problem, String code) {
        assertThat(text.what(problem)).as("what").isNotBlank().doesNotContain("{", ".what");
        assertThat(text.means(problem)).as("means").isNotBlank();
        assertThat(text.next(problem)).as("next").isNotBlank();
        assertThat(text.details(problem)).contains(code, "req-7");
    }

    @Test
    void theTableOfTheDocumentationNamesNoCodeWithoutWords() throws IOException {
        var page = Files.readString(Path.of("docs/ec2.md"));
        var table = page.substring(page.indexOf("### 2.2"), page.indexOf("### 2.3"));
        var codes = table.lines()
                .filter(line -> line.startsWith("| "))
                .flatMap(
                        line -> CODE.matcher(line.split("\\|", -1)[1]).results().map(found -> found.group()))
                .filter(word -> word.chars().filter(Character::isUpperCase).count() > 1)
                .filter(word -> !Set.of("EC2", "STS").contains(word))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(codes)
                .hasSizeGreaterThan(20)
                .allSatisfy(code -> complete(failure(400, code).problem(), code));
        assertThat(codes)
                .allSatisfy(code ->
                        assertThat(text.what(failure(400, code).problem())).doesNotContain(code));
    }

    @Test
    void aCodeThatNobodyKnowsYetSaysSoAndCanStillBeQuoted() {
        complete(failure(400, "FrobnicationFailed").problem(), "FrobnicationFailed");
        complete(failure(500, "FrobnicationFailed").problem(), "FrobnicationFailed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dns",
                "connect-refused",
                "connect-timeout",
                "tls-handshake",
                "tls-untrusted",
                "tls-name",
                "tls-date",
                "ca-unreadable",
                "proxy-authentication",
                "proxy-refused",
                "endpoint-refused",
                "endpoint-malformed",
                "endpoint-unconfirmed",
                "endpoint-elsewhere"
            })
    void whatStandsInTheWayOnThisSideIsAsComplete(String code) {
        var problem = new CloudFailure(
                        CloudFailure.Kind.UNREACHABLE, CloudFailure.Occurrence.CERTAINLY_NOT, code, "req-7", "x")
                .problem();

        complete(problem, code);
    }

    private static CloudFailure failure(int status, String code) {
        return AwsFailures.of(Ec2Exception.builder()
                .statusCode(status)
                .requestId("req-7")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("as AWS put it")
                        .build())
                .build());
    }
}
