package dev.holdpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.AccountColour;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.settings.Appearance;
import dev.holdpoint.settings.Appearance.Density;
import dev.holdpoint.settings.Appearance.Language;
import dev.holdpoint.settings.Appearance.Theme;
import dev.holdpoint.settings.Notices;
import dev.holdpoint.ui.fx.Working;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The screen of the settings, and that what is chosen there holds in the window. */
@Tag("slow")
class SettingsFxTest extends WindowOnFakes {
    private static final AccountId ACCOUNT = new AccountId("123456789012");
    private static final AccountMark MARK = new AccountMark("acme_prod", AccountColour.RED, true);

    @Test
    void everySettingHasADefaultAndASentenceThatSaysSo() {
        open();

        var settings = driver.all(Node.class).stream()
                .filter(node -> node instanceof ChoiceBox || node instanceof Slider || node instanceof CheckBox)
                .filter(node -> node.getId() != null && node.getId().startsWith("settings-"))
                .toList();

        assertThat(settings)
                .hasSize(7)
                .allSatisfy(setting ->
                        assertThat(sentence(setting)).as(setting.getId()).matches("(?s).*([Dd]efault).*\\."));
    }

    @Test
    void backToTheDefaultsSetsEverythingBack() {
        driver.settings.change(now -> now.withNotices(new Notices(true)));
        driver.act(() ->
                driver.window().choose(new Appearance(Theme.DARK, Density.COMPACT, 18, Language.GERMAN, true, true)));
        open();
        driver.press("settings-defaults");

        driver.await("appearance", () -> driver.savedSettings().appearance().equals(Appearance.DEFAULT));
        driver.await("notices", () -> driver.savedSettings().notices().equals(Notices.DEFAULT));
    }

    @Test
    void aThemeThatTheMenuChoseIsNotForgottenByTheSettings() {
        driver.act(() -> driver.choose("theme", "Dark"));
        open();
        driver.press("settings-utc");

        driver.await(
                "both",
                () -> driver.savedSettings().appearance().utc()
                        && driver.savedSettings().appearance().theme() == Theme.DARK);
        assertThat(choice("settings-theme")).isEqualTo(Theme.DARK);
    }

    @Test
    void whatIsChosenHoldsInTheWindowAtOnce() {
        open();
        driver.act(() -> box("settings-theme").setValue(Theme.DARK));
        driver.act(() -> ((Slider) driver.node("settings-font-size")).setValue(18));

        assertThat(Application.getUserAgentStylesheet()).contains("primer-dark");
        assertThat(driver.ask(() -> ((Label) driver.node("settings-font-size-said"))
                        .getFont()
                        .getSize()))
                .isEqualTo(18);
        driver.press(KeyCode.ESCAPE);
        driver.await("closed", () -> !driver.shows("settings-sheet"));
        assertThat(ticked("theme-dark")).isTrue();
    }

    @Test
    void messagesOnTheDesktopAreChosenHereAsOnThePageOfTheRuns() {
        open();
        driver.press("settings-notices");

        driver.await("kept", () -> driver.savedSettings().notices().desktop());
        assertThat(driver.ask(() -> ((CheckBox) driver.node("runs-notify")).isSelected()))
                .isTrue();
    }

    @Test
    void markedAccountsAreListedAndLoseTheirMark() {
        driver.settings.change(now -> now.withConnections(all -> all.mark(ACCOUNT, MARK)));
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", "")));
        driver.await("the mark", () -> driver.shows("connection-production"));
        open();
        assertThat(driver.text("settings-account-123456789012")).isEqualTo("acme_prod · 1234-5678-9012 · production");
        driver.press("settings-unmark-123456789012");

        driver.await("gone", () -> driver.shows("settings-accounts-none") && !driver.shows("connection-production"));
        assertThat(driver.savedSettings().connections().accounts()).isEmpty();
    }

    @Test
    void theOpenAccountIsMarkedFromHereAndWithoutOneThatIsSaid() {
        open();
        assertThat(driver.disabled("settings-mark")).isTrue();
        assertThat(driver.text("settings-mark-reason"))
                .isEqualTo("Connect first: the account that is open can be marked.");
        driver.press(KeyCode.ESCAPE);
        driver.act(() -> driver.connect(new ConnectionChoice("ops-prod", "eu-west-1", "")));
        driver.awaitText("connection-account", "1234-5678-9012");
        open();
        driver.press("settings-mark");

        driver.await("the sheet", () -> driver.shows("mark-sheet"));
    }

    @Test
    void exportedSettingsAreImportedAndShownAtOnce() {
        var file = directory.resolve("exported.json");
        driver.settings.change(now -> now.withAppearance(
                        Appearance.DEFAULT.withTheme(Theme.DARK).withFontSize(16))
                .withNotices(new Notices(true))
                .withConnections(all -> all.mark(ACCOUNT, MARK)));
        open();
        driver.files.chosen.add(file);
        driver.press("settings-export");
        driver.awaitText("settings-said", "The settings were exported.");
        driver.settings.change(now -> now.withAppearance(Appearance.DEFAULT)
                .withNotices(Notices.DEFAULT)
                .withConnections(all -> all.mark(ACCOUNT, AccountMark.NONE)));
        driver.files.chosen.add(file);
        driver.press("settings-import");

        driver.awaitText("settings-said", "The settings were imported; the language changes at the next start.");
        var now = driver.savedSettings();
        assertThat(now.appearance())
                .isEqualTo(Appearance.DEFAULT.withTheme(Theme.DARK).withFontSize(16));
        assertThat(now.connections().ofAccount(ACCOUNT)).isEqualTo(MARK);
        assertThat(choice("settings-theme")).isEqualTo(Theme.DARK);
        assertThat(driver.shows("settings-account-123456789012")).isTrue();
        assertThat(driver.ask(() -> ((CheckBox) driver.node("settings-notices")).isSelected()))
                .isTrue();
        assertThat(ticked("theme-dark")).isTrue();
    }

    @Test
    void aFileThatHoldsNoSettingsIsRefusedAndChangesNothing() throws IOException {
        var file = Files.writeString(directory.resolve("broken.json"), "[]");
        var before = driver.savedSettings();
        open();
        driver.files.chosen.add(file);
        driver.press("settings-import");

        driver.await("the reason", () -> driver.text("settings-said").contains("broken.json"));
        assertThat(driver.savedSettings()).isEqualTo(before);
    }

    @Test
    void diagnosticsAreCopiedWithoutTheOperatorsNameAndTheLogsOpened() {
        open();
        driver.press("settings-diagnostics-copy");
        driver.awaitText("settings-diagnostics-said", "Copied.");
        driver.press("settings-logs");

        assertThat(driver.copied.get())
                .contains("Holdpoint 0.1.0")
                .contains("~/")
                .doesNotContain("jdoe");
        driver.await("the logs", () -> String.valueOf(driver.logs.get()).endsWith("logs"));
    }

    @Test
    void aboutSaysVersionCommitJavaAndLicencesAndThatNothingAsksForUpdates() {
        open();

        assertThat(driver.text("settings-about")).isEqualTo("Holdpoint 0.1.0");
        assertThat(driver.text("settings-about-build")).isEqualTo("0123456789abcdef0123456789abcdef01234567");
        assertThat(driver.text("settings-about-platform")).isEqualTo("Java 25, JavaFX 26.0.2, Linux 6.8 amd64");
        assertThat(driver.said("settings-sheet")).contains("never asks for updates");
        driver.act(() -> driver.unfold("settings-licences-pane"));
        assertThat(driver.ask(() -> ((TextInputControl) driver.node("settings-licences")).getText()))
                .contains("Apache-2.0");
    }

    @Test
    void theWindowFollowsTheSystemWhileItIsOpen() throws ReflectiveOperationException {
        driver.system(SystemPreferences::offer);
        driver.system(() -> SystemPreferences.dark(true));
        try {
            assertThat(Application.getUserAgentStylesheet()).contains("primer-dark");
            assertThat(driver.ask(
                            () -> driver.stage().getScene().getPreferences().getColorScheme()))
                    .isEqualTo(ColorScheme.DARK);
            driver.act(() -> driver.choose("theme", "Light"));
            assertThat(Application.getUserAgentStylesheet()).contains("primer-light");
            driver.act(() -> driver.choose("theme", "As the system"));
            assertThat(Application.getUserAgentStylesheet()).contains("primer-dark");
        } finally {
            driver.system(() -> SystemPreferences.dark(false));
        }
        assertThat(Application.getUserAgentStylesheet()).contains("primer-light");
    }

    @Test
    void nothingMovesWhereTheOperatorOrTheSystemWantsStillness() throws ReflectiveOperationException {
        driver.system(SystemPreferences::offer);
        driver.fleet.hold();
        driver.press("connection-demo");
        driver.await("loading", () -> driver.shows("volumes-stop"));
        assertThat(moving()).isTrue();
        open();
        driver.press("settings-stillness");
        assertThat(moving()).isFalse();
        driver.press("settings-stillness");
        assertThat(moving()).isTrue();
        driver.system(() -> SystemPreferences.still(true));
        try {
            assertThat(moving()).isFalse();
        } finally {
            driver.system(() -> SystemPreferences.still(false));
            driver.fleet.release();
        }
    }

    private void open() {
        driver.press("settings");
        driver.await("the sheet", () -> driver.shows("settings-sheet"));
    }

    private boolean moving() {
        return driver.ask(
                () -> driver.node("volumes-notice").lookup(".working") instanceof Working sign && sign.isTurning());
    }

    private ChoiceBox<Object> box(String id) {
        @SuppressWarnings("unchecked") // what it holds is compared only
        var box = (ChoiceBox<Object>) driver.node(id);
        return box;
    }

    private Object choice(String id) {
        return driver.ask(() -> box(id).getValue());
    }

    private boolean ticked(String item) {
        return driver.ask(() -> ((MenuButton) driver.node("theme"))
                .getItems().stream()
                        .filter(each -> item.equals(each.getId()))
                        .anyMatch(each -> each instanceof RadioMenuItem radio && radio.isSelected()));
    }

    /** What stands below a setting, in its field. */
    private static String sentence(Node setting) {
        Parent field = setting.getParent();
        while (!field.getStyleClass().contains("field")) {
            field = field.getParent();
        }
        var sentences = new ArrayList<String>();
        for (var child : field.getChildrenUnmodifiable()) {
            if (child instanceof Label label && label.getStyleClass().contains("hint")) {
                sentences.add(label.getText());
            }
        }
        return String.join(" ", sentences);
    }
}
