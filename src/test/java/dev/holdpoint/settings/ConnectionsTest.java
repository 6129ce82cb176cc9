package dev.holdpoint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.AccountColour;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.Connection;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {
    private static final AccountId ACCOUNT = new AccountId("111122223333");
    private static final AccountMark PAYMENTS = new AccountMark("payments", AccountColour.ORANGE, false);

    @TempDir
    Path directory;

    @Test
    void theProfileThatWasUsedLastComesFirstAndEachOnce() {
        var used = Connections.NONE.used("a").used("").used("b").used("a");

        assertThat(used.recent()).containsExactly("a", "b", "");
    }

    @Test
    void onlyTheLatestTwentyProfilesAreRemembered() {
        var used = IntStream.range(0, 50)
                .boxed()
                .reduce(Connections.NONE, (all, number) -> all.used("p" + number), (one, other) -> one);

        assertThat(used.recent()).hasSize(20).startsWith("p49").endsWith("p30");
    }

    @Test
    void anAccountIsProductionByItsOwnMarkOrByItsProfiles() {
        var marked = Connections.NONE.mark(ACCOUNT, PAYMENTS).production("ops-prod", true);

        assertThat(marked.markOf(by("ops-prod"))).isEqualTo(new AccountMark("payments", AccountColour.ORANGE, true));
        assertThat(marked.markOf(by("ops-test"))).isEqualTo(PAYMENTS);
        assertThat(marked.production("ops-prod", false).markOf(by("ops-prod"))).isEqualTo(PAYMENTS);
        assertThat(marked.mark(ACCOUNT, new AccountMark("", AccountColour.NONE, true))
                        .markOf(by("ops-test"))
                        .production())
                .isTrue();
    }

    @Test
    void theColoursAreTheTenNamesOfAws() {
        assertThat(Arrays.stream(AccountColour.values()).map(AccountColour::id))
                .containsExactly(
                        "none", "pink", "purple", "darkBlue", "lightBlue", "teal", "green", "yellow", "orange", "red");
        assertThat(AccountColour.of("darkBlue")).isEqualTo(AccountColour.DARK_BLUE);
        assertThat(AccountColour.of("mauve")).isEqualTo(AccountColour.NONE);
    }

    @Test
    void aLabelIsStrippedAndCutToWhatFits() {
        assertThat(new AccountMark("  payments ", AccountColour.NONE, false).label())
                .isEqualTo("payments");
        assertThat(new AccountMark("x".repeat(60), AccountColour.NONE, false).label())
                .hasSize(40);
    }

    @Test
    void whatWasSaidIsThereAgainAtTheNextStart() {
        var said = Connections.NONE
                .used("ops")
                .mark(ACCOUNT, PAYMENTS)
                .production("ops", true)
                .agree("a1b2");
        var file = directory.resolve("settings.json");
        var store = new SettingsStore(file, InstantSource.system());

        assertThat(store.change(settings -> settings.withConnections(ignored -> said)))
                .isEmpty();

        assertThat(new SettingsStore(file, InstantSource.system())
                        .load()
                        .settings()
                        .connections())
                .isEqualTo(said);
    }

    @Test
    void anAccountWithoutAMarkIsForgotten() {
        var marked = Connections.NONE.mark(ACCOUNT, PAYMENTS);

        assertThat(marked.mark(ACCOUNT, AccountMark.NONE)).isEqualTo(Connections.NONE);
    }

    private static Connection by(String profile) {
        return new Connection("aws", ACCOUNT, "eu-west-1", "", profile, "arn:aws:iam::111122223333:user/jo");
    }
}
