package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdpoint.cloud.CloudException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

class SharedConfigTest {
    @TempDir
    Path home;

    @Test
    void profilesOfBothFilesAreListedInTheFilesOrder() throws Exception {
        write(".aws/config", """
                [default]
                region = eu-west-1
                [profile zulu]
                region = us-gov-west-1
                [profile alpha]
                sso_session = corp
                [sso-session corp]
                sso_region = eu-west-1
                """);
        write(".aws/credentials", """
                [zulu]
                aws_access_key_id = AKIAZULU
                aws_secret_access_key = secret
                [keys-only]
                aws_access_key_id = AKIAKEYS
                aws_secret_access_key = secret
                """);

        assertThat(SharedConfig.of(Map.of(), home).profiles()).containsExactly("default", "zulu", "alpha", "keys-only");
    }

    @Test
    void filesThatAreAsTheyWereAreNotParsedAgain() throws Exception {
        write(".aws/config", "[profile ops]\nregion = eu-west-1\n");
        var tomorrow = InstantSource.fixed(Instant.now().plus(Duration.ofDays(1)));
        var config = SharedConfig.of(Map.of(), home, tomorrow);

        assertThat(config.file()).isSameAs(config.file());
        write(".aws/credentials", "[keys]\naws_access_key_id = A\naws_secret_access_key = B\n");
        assertThat(config.profiles()).containsExactly("ops", "keys");
    }

    @Test
    void noFilesAreNoProfiles() throws CloudException {
        assertThat(SharedConfig.of(Map.of(), home).profiles()).isEmpty();
    }

    @Test
    void theEnvironmentSaysWhereTheFilesAre() throws Exception {
        write("elsewhere/c", "[profile other]\nregion = eu-north-1\n");
        write("keys", "[third]\naws_access_key_id = A\naws_secret_access_key = B\n");
        var config = SharedConfig.of(
                Map.of(
                        "AWS_CONFIG_FILE",
                        home.resolve("elsewhere/c").toString(),
                        "AWS_SHARED_CREDENTIALS_FILE",
                        "~/keys"),
                home);

        assertThat(config.profiles()).containsExactly("other", "third");
    }

    @Test
    void aBrokenFileIsRefusedWithItsLineAndNothingThatStandsInIt() throws IOException {
        write(".aws/credentials", "[ops]\naws_access_key_id = AKIA\nhunter2\n");

        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(() -> SharedConfig.of(Map.of(), home).profiles())
                .satisfies(e -> assertThat(e.failure().code()).isEqualTo("config-broken"))
                .satisfies(e ->
                        assertThat(e.failure().message()).contains("line 3").doesNotContain("hunter2"));
    }

    @Test
    void theRegionIsTheProfilesAndForTheDefaultChainTheEnvironmentsFirst() throws Exception {
        write(".aws/config", "[default]\nregion = eu-west-1\n[profile b]\nregion = eu-west-2\n[profile none]\nx = y\n");

        var plain = SharedConfig.of(Map.of(), home);
        assertThat(plain.regionOf("b")).contains("eu-west-2");
        assertThat(plain.regionOf("none")).isEmpty();
        assertThat(plain.regionOf("missing")).isEmpty();
        assertThat(plain.regionOf("")).contains("eu-west-1");
        var profile = SharedConfig.of(Map.of("AWS_PROFILE", "b"), home);
        assertThat(profile.regionOf("")).contains("eu-west-2");
        var region = SharedConfig.of(Map.of("AWS_PROFILE", "b", "AWS_DEFAULT_REGION", "sa-east-1"), home);
        assertThat(region.regionOf("")).contains("sa-east-1");
        assertThat(region.regionOf("b")).contains("eu-west-2");
    }

    @Test
    void keysThatAreReplacedInTheFileAreUsedFromThenOn() throws IOException {
        write(".aws/credentials", "[ops]\naws_access_key_id = AKIAOLD\naws_secret_access_key = old\n");
        var credentials = credentials("ops");
        assertThat(credentials.resolveCredentials()).isEqualTo(AwsBasicCredentials.create("AKIAOLD", "old"));

        write(".aws/credentials", "[ops]\naws_access_key_id = AKIANEW\naws_secret_access_key = new\n");

        assertThat(credentials.resolveCredentials().accessKeyId()).isEqualTo("AKIANEW");
    }

    @Test
    void keysOfTheCredentialsFileWinOverThoseOfTheConfigFile() throws IOException {
        write(".aws/config", "[profile ops]\naws_access_key_id = AKIACONFIG\naws_secret_access_key = x\n");
        write(".aws/credentials", "[ops]\naws_access_key_id = AKIAKEYS\naws_secret_access_key = y\n");

        var credentials = credentials("ops");

        assertThat(credentials.resolveCredentials().accessKeyId()).isEqualTo("AKIAKEYS");
    }

    private AwsCredentialsProvider credentials(String profile) {
        return new ProfileCredentials(
                        SharedConfig.of(Map.of(), home),
                        SignInAccess.NOTHING_AGREED,
                        Confirmed.surroundings(new HttpClients(Duration.ofSeconds(1), Duration.ofSeconds(1))),
                        InstantSource.system())
                .following(profile, new StsPlace(URI.create("https://sts.eu-west-1.amazonaws.com"), "eu-west-1", ""));
    }

    private void write(String name, String text) throws IOException {
        var file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
