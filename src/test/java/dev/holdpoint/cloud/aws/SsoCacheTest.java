package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The AWS CLI's format, as botocore 1.43 reads and writes it. */
class SsoCacheTest {
    private static final Instant END = Instant.parse("2026-11-24T03:00:00.123Z");
    private static final SsoSession CORP =
            new SsoSession("corp", "https://corp.awsapps.com/start", "eu-central-1", List.of());
    private static final SsoSession OLD =
            new SsoSession("", "https://corp.awsapps.com/start", "eu-central-1", List.of());
    private static final SsoToken TOKEN = new SsoToken(
            "token-1", END, new SsoToken.Registration("client-1", "client-secret", END.plusSeconds(10), "refresh-1"));

    @TempDir
    Path directory;

    /** By hand: {@code printf corp | sha1sum}, {@code printf https://corp.awsapps.com/start | sha1sum}. */
    @Test
    void theFileIsNamedByTheSessionsNameOrInTheOlderFormByItsUrl() {
        assertThat(CORP.fileName()).isEqualTo("ee0bfd2552fbd840c02cc48b6e823320543c450f.json");
        assertThat(OLD.fileName()).isEqualTo("a51746d4aa793ae07b25e90c3a5db96fc7832bd7.json");
    }

    @Test
    void theTokenIsWrittenInTheFormatOfTheAwsCli() throws Exception {
        cache().save(CORP, TOKEN);

        assertThat(Files.readString(file(CORP))).isEqualTo("""
                {"startUrl":"https://corp.awsapps.com/start","region":"eu-central-1","accessToken":"token-1",\
                "expiresAt":"2026-11-24T03:00:00Z","clientId":"client-1","clientSecret":"client-secret",\
                "registrationExpiresAt":"2026-11-24T03:00:10Z","refreshToken":"refresh-1"}""");
    }

    @Test
    void theFileIsForThisUserAloneAndNoOtherIsLeftBeside() throws Exception {
        cache().save(CORP, TOKEN);
        cache().save(CORP, TOKEN);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(CORP))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(file(CORP).getParent())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(file(CORP).getParent())) {
            assertThat(files).containsExactly(file(CORP));
        }
    }

    @Test
    void whatWasWrittenIsReadToTheSecond() throws Exception {
        cache().save(CORP, TOKEN);

        assertThat(cache().load(CORP))
                .contains(new SsoToken(
                        "token-1",
                        Instant.parse("2026-11-24T03:00:00Z"),
                        new SsoToken.Registration(
                                "client-1", "client-secret", Instant.parse("2026-11-24T03:00:10Z"), "refresh-1")));
        assertThat(cache().load(OLD)).isEmpty();
    }

    @Test
    void whatTheAwsCliWroteIsReadInItsOldestFormToo() throws Exception {
        write(OLD, """
                {"startUrl": "https://corp.awsapps.com/start", "region": "eu-central-1",
                 "accessToken": "token-0", "expiresAt": "2026-11-24T03:00:00UTC"}
                """);

        assertThat(cache().load(OLD)).contains(new SsoToken("token-0", Instant.parse("2026-11-24T03:00:00Z"), null));
    }

    @Test
    void aFileThatIsNotWholeIsNoLogin() throws Exception {
        write(CORP, "{\"accessToken\": \"token-0\", \"expi");
        assertThat(cache().load(CORP)).isEmpty();
        write(CORP, "{\"accessToken\": \"token-0\", \"expiresAt\": \"soon\"}");
        assertThat(cache().load(CORP)).isEmpty();
        write(CORP, "[]");
        assertThat(cache().load(CORP)).isEmpty();
    }

    @Test
    void noTokenPrintsWhatItIs() {
        assertThat(TOKEN.toString()).doesNotContain("token-1", "client-secret", "refresh-1");
    }

    private SsoCache cache() {
        return new SsoCache(directory.resolve("sso").resolve("cache"));
    }

    private Path file(SsoSession session) {
        return directory.resolve("sso").resolve("cache").resolve(session.fileName());
    }

    private void write(SsoSession session, String text) throws Exception {
        Files.createDirectories(file(session).getParent());
        Files.writeString(file(session), text);
    }
}
