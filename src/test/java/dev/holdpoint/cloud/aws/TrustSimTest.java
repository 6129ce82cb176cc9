package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.NetworkChoice;
import dev.holdpoint.model.ProxyChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server for which only a company's own authority vouches. */
class TrustSimTest {
    @TempDir
    Path directory;

    private NetworkRig rig;
    private String endpoint = "";

    @BeforeEach
    void build() throws Exception {
        rig = new NetworkRig(directory);
        endpoint = "https://127.0.0.1:" + rig.tls.port();
    }

    @AfterEach
    void stop() throws IOException {
        rig.close();
    }

    @Test
    void nobodyVouchesForItUntilTheOperatorNamesItsAuthority() throws IOException {
        assertThat(rig.ready().open(endpoint)).isEqualTo("UNREACHABLE tls-untrusted");

        rig.choice = new NetworkChoice(ProxyChoice.SYSTEM, rig.tls.pem(), false, false);
        rig.clients().networkChanged();

        assertThat(rig.open(endpoint)).isEqualTo("ok");
    }

    @Test
    void theVariableOfTheAwsCliCounts() throws IOException {
        rig.environment.put("AWS_CA_BUNDLE", rig.tls.pem());

        assertThat(rig.ready().open(endpoint)).isEqualTo("ok");
    }

    @Test
    void aProfilesAuthorityCountsForThatProfileAlone() throws Exception {
        rig.profileLines = "ca_bundle = " + rig.tls.pem()
                + "\n[profile other]\naws_access_key_id = AKIAOTHER\naws_secret_access_key = secret\n";

        assertThat(rig.ready().open(endpoint)).isEqualTo("ok");
        var other = rig.clients().caFile(new ConnectionChoice("other", "eu-west-1", endpoint));
        assertThat(other).isEmpty();
        rig.profileLines = "";
        assertThat(rig.ready().open(endpoint)).isEqualTo("UNREACHABLE tls-untrusted");
    }

    @Test
    void whatTheSystemTrustsIsTrusted() throws IOException {
        rig.bundles = List.of(directory.resolve("not-here.pem").toString(), rig.tls.pem());

        assertThat(rig.ready().open(endpoint)).isEqualTo("ok");
    }

    @Test
    void aFileThatHoldsNoAuthorityStopsTheConnectionInsteadOfBeingPassedOver() throws IOException {
        rig.environment.put(
                "AWS_CA_BUNDLE",
                Files.writeString(directory.resolve("empty.pem"), "# none\n").toString());
        assertThat(rig.ready().create(endpoint)).isEqualTo("certainly not: UNREACHABLE ca-unreadable");

        rig.environment.put("AWS_CA_BUNDLE", directory.resolve("gone.pem").toString());
        assertThat(rig.ready().open(endpoint)).isEqualTo("UNREACHABLE ca-unreadable");
    }

    @Test
    void aCertificateForAnotherNameIsRefusedThoughItsAuthorityIsTrusted() throws IOException {
        rig.environment.put("AWS_CA_BUNDLE", rig.tls.pem());

        assertThat(rig.ready().open("https://localhost:" + rig.tls.port())).isEqualTo("UNREACHABLE tls-name");
    }

    @Test
    void javasOwnAuthoritiesAreAmongThoseThatTheMachineTrusts() {
        var system = new Properties();
        system.putAll(Map.of("os.name", "Linux", "java.home", System.getProperty("java.home")));

        assertThat(new MachineTrust(system, List.of()).certificates()).hasSizeGreaterThan(50);
    }

    @Test
    void onWindowsAndMacOsTheStoreOfTheSystemIsAsked() {
        assertThat(stores("Windows 11")).containsExactly("Windows-ROOT");
        assertThat(stores("Mac OS X")).containsExactly("KeychainStore-ROOT", "KeychainStore");
        assertThat(stores("Linux")).isEmpty();
    }

    @Test
    void whoIsTrustedInTheWindowsStoreIsTrustedOnWindowsAlone() throws Exception {
        try (var ignored = new OsStore("Windows-ROOT", rig.tls.certificate())) {
            rig.os = "Windows 11";
            assertThat(rig.ready().open(endpoint)).isEqualTo("ok");
            rig.os = "Mac OS X";
            assertThat(rig.ready().open(endpoint)).isEqualTo("UNREACHABLE tls-untrusted");
            rig.os = "Linux";
            assertThat(rig.ready().open(endpoint)).isEqualTo("UNREACHABLE tls-untrusted");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KeychainStore-ROOT", "KeychainStore"})
    void whoIsTrustedInAKeychainIsTrustedOnMacOsAlone(String keychain) throws Exception {
        try (var ignored = new OsStore(keychain, rig.tls.certificate())) {
            rig.os = "Mac OS X";
            assertThat(rig.ready().open(endpoint)).isEqualTo("ok");
            rig.os = "Windows 11";
            assertThat(rig.ready().open(endpoint)).isEqualTo("UNREACHABLE tls-untrusted");
        }
    }

    private static List<String> stores(String os) {
        var system = new Properties();
        system.setProperty("os.name", os);
        return new MachineTrust(system).osStores();
    }
}
