package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.aws.ErrorCodes.Meaning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of docs/ec2.md, section 2.2. */
class ErrorCodesTest {

    @ParameterizedTest
    @CsvSource({
        "412, DryRunOperation, DRY_RUN_PASSED",
        "403, UnauthorizedOperation, DENIED",
        "403, AccessDenied, DENIED",
        "401, AuthFailure, CREDENTIALS",
        "403, InvalidClientTokenId, CREDENTIALS",
        "403, MissingAuthenticationToken, CREDENTIALS",
        "400, IncompleteSignature, CREDENTIALS",
        "403, SignatureDoesNotMatch, CREDENTIALS",
        "400, RequestExpired, CREDENTIALS",
        "400, InvalidSecurity.RequestHasExpired, CREDENTIALS",
        "400, ExpiredToken, CREDENTIALS",
        "403, ExpiredTokenException, CREDENTIALS",
        "401, OptInRequired, REFUSED",
        "400, PendingVerification, REFUSED",
        "400, Blocked, REFUSED",
        "400, TagPolicyViolation, REFUSED",
        "400, InvalidVolume.NotFound, REFUSED",
        "400, InvalidParameterCombination, REFUSED",
        "400, IncorrectState, STATE",
        "400, InvalidState, STATE",
        "400, SnapshotCreationPerVolumeRateExceeded, VOLUME_SPACING",
        "400, ConcurrentSnapshotLimitExceeded, VOLUME_LIMIT",
        "400, PendingSnapshotLimitExceeded, PENDING_QUOTA",
        "400, SnapshotLimitExceeded, REFUSED",
        "400, ResourceLimitExceeded, REFUSED",
        "400, TagLimitExceeded, REFUSED",
        "400, UnsupportedOperation, REFUSED",
        "400, CustomerKeyHasBeenRevoked, REFUSED",
        "503, RequestLimitExceeded, THROTTLED",
        "503, EC2ThrottledException, THROTTLED"
    })
    void aCodeThatEc2DocumentsAsARefusalHasHadNoEffect(int status, String code, Kind kind) {
        assertThat(ErrorCodes.meaning(code, status)).isEqualTo(new Meaning(kind, Occurrence.CERTAINLY_NOT));
    }

    @ParameterizedTest
    @CsvSource({
        "500, InternalError",
        "500, InternalFailure",
        "500, ServerInternal",
        "503, Unavailable",
        "503, ServiceUnavailable"
    })
    void aFailureOfTheServiceMayHaveHadItsEffect(int status, String code) {
        assertThat(ErrorCodes.meaning(code, status)).isEqualTo(new Meaning(Kind.SERVER, Occurrence.POSSIBLY));
    }

    @ParameterizedTest
    @CsvSource({"400", "503"})
    void theCodeDecidesAndNotTheStatus(int status) {
        assertThat(ErrorCodes.meaning("RequestLimitExceeded", status).kind()).isEqualTo(Kind.THROTTLED);
        assertThat(ErrorCodes.meaning("Unavailable", status).occurrence()).isEqualTo(Occurrence.POSSIBLY);
    }

    @ParameterizedTest
    @CsvSource({
        "400, REFUSED, CERTAINLY_NOT",
        "499, REFUSED, CERTAINLY_NOT",
        "500, SERVER, POSSIBLY",
        "302, LOST, POSSIBLY"
    })
    void aCodeToComeIsClassifiedByItsStatus(int status, Kind kind, Occurrence occurrence) {
        assertThat(ErrorCodes.meaning("NeverSeenBefore", status)).isEqualTo(new Meaning(kind, occurrence));
    }
}
