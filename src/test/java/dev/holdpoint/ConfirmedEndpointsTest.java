package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.NetworkChoice;
import dev.holdpoint.model.ProxyChoice;
import dev.holdpoint.model.ProxyChoice.Mode;
import dev.holdpoint.settings.NetworkSettings;
import dev.holdpoint.settings.Settings;
import dev.holdpoint.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmedEndpointsTest {
    private static final String HOST = "https://ec2.corp.example";

    @TempDir
    Path directory;

    @Test
    void aWordThatIsToBeRememberedHoldsAtTheNextStartForThatProfileAndEndpointOnly() {
        start().give("ops", HOST, true);

        assertThat(start().given("ops", HOST)).isTrue();
        assertThat(start().given("dev", HOST)).isFalse();
        assertThat(start().given("ops", HOST + ":8443")).isFalse();
    }

    @Test
    void aWordOfTheCommandLineHoldsForThisStartOnly() {
        var now = start();
        now.give("ops", HOST, false);

        assertThat(now.given("ops", HOST)).isTrue();
        assertThat(start().given("ops", HOST)).isFalse();
    }

    @Test
    void theNetworksSettingsAreKeptAndWhatAFileLeavesOutHasItsDefault() throws IOException {
        var choice = new NetworkChoice(
                new ProxyChoice(Mode.MANUAL, "proxy.corp", 3128, "jdoe", ".corp"), "/etc/corp.pem", true, true);
        var kept = NetworkSettings.DEFAULT
                .withChoice(choice)
                .withRegion("eu-west-1")
                .withRegion("us-east-1");
        store().change(now -> now.withNetwork(kept));

        assertThat(loaded().network()).isEqualTo(kept);
        assertThat(kept.regions()).containsExactly("us-east-1", "eu-west-1");
        for (var text : new String[] {
            "{\"network\": {}}", "{\"network\": {\"choice\": {}}}", "{\"network\": {\"choice\": {\"proxy\": {}}}}"
        }) {
            Files.writeString(directory.resolve("settings.json"), text);
            assertThat(loaded().network()).as(text).isEqualTo(NetworkSettings.DEFAULT);
        }
    }

    private Settings loaded() {
        var loaded = store().load();
        assertThat(loaded.problem()).isEmpty();
        return loaded.settings();
    }

    private ConfirmedEndpoints start() {
        var store = store();
        store.load();
        return new ConfirmedEndpoints(store, problem -> {
            throw new AssertionError(problem.key());
        });
    }

    private SettingsStore store() {
        return new SettingsStore(
                directory.resolve("settings.json"), InstantSource.fixed(Instant.parse("2026-11-24T02:00:00Z")));
    }
}
