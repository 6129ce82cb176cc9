package dev.holdpoint.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A message of the OS: its words are never read as a command, and a click on it is heard. */
class OsNotifierTest {
    private static final String HOSTILE = "CHG\"; rm -rf / #\n`id` $(id) %PATH% -e <b>&";

    private final List<List<String>> commands = new ArrayList<>();
    private final List<Map<String, String>> environments = new ArrayList<>();
    private final AtomicInteger clicks = new AtomicInteger();
    private String answer = "";

    private void show(String os, String text) {
        new OsNotifier(
                        os,
                        (command, environment) -> {
                            commands.add(command);
                            environments.add(environment);
                            return answer;
                        },
                        Runnable::run)
                .show("Holdpoint: CHG-4711", text, clicks::incrementAndGet);
    }

    @Test
    void onLinuxTheWordsAreArgumentsBehindTheEndOfOptions() {
        show("Linux", HOSTILE);

        assertThat(commands)
                .containsExactly(List.of(
                        "notify-send",
                        "--app-name=Holdpoint",
                        "--action=open=Holdpoint",
                        "--",
                        "Holdpoint: CHG-4711",
                        "CHG\"; rm -rf / # `id` $(id) %PATH% -e ‹b›+"));
    }

    @Test
    void onMacTheWordsAreArgumentsOfAFixedScript() {
        show("Mac OS X", HOSTILE);

        var command = commands.getFirst();
        assertThat(command.subList(0, 2)).containsExactly("osascript", "-e");
        assertThat(command.get(2)).contains("on run argv").doesNotContain("CHG");
        assertThat(command.get(3)).isEqualTo("--");
        assertThat(command).hasSize(6);
    }

    @Test
    void onWindowsTheWordsAreInTheEnvironmentOfAFixedScript() {
        show("Windows 11", HOSTILE);

        var command = commands.getFirst();
        assertThat(command.subList(0, 4)).containsExactly("powershell", "-NoProfile", "-NonInteractive", "-Command");
        assertThat(command.get(4)).doesNotContain("CHG").contains("$env:HOLDPOINT_TEXT");
        assertThat(environments.getFirst().get("HOLDPOINT_TEXT")).startsWith("CHG\"; rm -rf");
    }

    @Test
    void aClickIsHeardAndAnythingElseIsNot() {
        show("Linux", "x");
        assertThat(clicks).hasValue(0);
        answer = "open\n";
        show("Linux", "x");
        assertThat(clicks).hasValue(1);
    }

    @Test
    void aDesktopWithoutMessagesIsNoFailure() {
        new OsNotifier(
                        "Linux",
                        (command, environment) -> {
                            throw new IOException("no such program");
                        },
                        Runnable::run)
                .show("title", "text", clicks::incrementAndGet);
        assertThat(clicks).hasValue(0);
    }

    @Test
    void aMessageIsALineAndNoMore() {
        show("Linux", "x".repeat(5_000));
        assertThat(commands.getFirst().getLast()).hasSize(250);
    }
}
