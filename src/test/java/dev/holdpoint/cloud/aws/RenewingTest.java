package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class RenewingTest {
    private Instant now = Instant.parse("2026-11-24T02:00:00Z");
    private int asked;
    private boolean down;
    private final Renewing renewing = new Renewing(this::next, () -> now);

    @Test
    void aSessionIsKeptUntilFiveMinutesBeforeItsEnd() {
        assertThat(renewing.resolveCredentials().accessKeyId()).isEqualTo("ASIA1");
        pass(Duration.ofMinutes(54));
        assertThat(renewing.resolveCredentials().accessKeyId()).isEqualTo("ASIA1");
        pass(Duration.ofMinutes(2));
        assertThat(renewing.resolveCredentials().accessKeyId()).isEqualTo("ASIA2");
    }

    @Test
    void whileTheOldOneIsGoodAFailureIsNoneAndIsNotRepeatedAtEachRequest() {
        renewing.resolveCredentials();
        down = true;
        pass(Duration.ofMinutes(56));

        assertThat(renewing.resolveCredentials().accessKeyId()).isEqualTo("ASIA1");
        assertThat(renewing.resolveCredentials().accessKeyId()).isEqualTo("ASIA1");
        assertThat(asked).isEqualTo(2);
        pass(Duration.ofSeconds(31));
        assertThat(renewing.resolveCredentials().accessKeyId()).isEqualTo("ASIA1");
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void onceTheOldOneHasEndedTheFailureIsTold() {
        renewing.resolveCredentials();
        down = true;
        pass(Duration.ofMinutes(61));

        assertThatExceptionOfType(SignInNeeded.class)
                .isThrownBy(renewing::resolveCredentials)
                .satisfies(e -> assertThat(e.code()).isEqualTo("sso-session-expired"));
    }

    @Test
    void afterANewLoginASessionOfTheOldOneIsNotUsedAnyMore() {
        var login = new String[] {"first"};
        var ofLogins = new Renewing(this::next, () -> login[0], () -> now);
        assertThat(ofLogins.resolveCredentials().accessKeyId()).isEqualTo("ASIA1");
        assertThat(ofLogins.resolveCredentials().accessKeyId()).isEqualTo("ASIA1");

        login[0] = "second";

        assertThat(ofLogins.resolveCredentials().accessKeyId()).isEqualTo("ASIA2");
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private AwsSessionCredentials next() {
        asked++;
        if (down) {
            throw new SignInNeeded("sso-session-expired", "corp");
        }
        return AwsSessionCredentials.builder()
                .accessKeyId("ASIA" + asked)
                .secretAccessKey("secret")
                .sessionToken("token")
                .expirationTime(now.plus(Duration.ofHours(1)))
                .build();
    }
}
