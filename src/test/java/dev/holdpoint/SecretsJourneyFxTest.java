package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.proof.Canary;
import dev.holdpoint.sim.access.SimIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

/**
 * The canary of a connection with everything that is secret about it: keys in a file, a role, the session that the code
 * of a device opened. Whatever leaves the program is searched for them: its files, its log, every export and copy.
 */
class SecretsJourneyFxTest extends Journey {
    private static final String DEVICE = "arn:aws:iam::000000000000:mfa/admin";

    private final List<String> copies = new ArrayList<>();

    @Test
    void noSecretOfAKeyARoleOrADevicesSessionIsInAnyFileLogExportOrCopy() throws IOException {
        var home = home();
        var data = directory.resolve("data");
        var exports = Files.createDirectories(directory.resolve("exports"));
        try (var program = RunningProgram.start(data, home, connect())) {
            hands.await("the code is asked for", () -> hands.shows("code-sheet"));
            hands.paste("code-field", "123456");
            hands.click("code-use");
            hands.awaitText("connection-account", "0000-0000-0000");
            take();
            // What the program logged is part of its diagnostics, as it is where it is installed.
            Files.createDirectories(data.resolve("logs"));
            Files.copy(log(), data.resolve("logs/holdpoint.log"));
            export(program, exports);
            assertThat(program.told).isEmpty();
        }
        unpack(exports.resolve("diagnostics.zip"), exports);

        assertThat(secrets()).hasSize(4).doesNotContain("");
        assertThat(new Canary(List.of("GetCallerIdentity")).in(exports))
                .as("the log is in the diagnostics")
                .containsExactly(exports.resolve("unpacked-logs-holdpoint.log"));
        assertThat(new Canary(secrets()).in(directory))
                .as("where the operator keeps the keys, and nowhere else")
                .containsExactly(home.resolve(".aws/credentials"));
        assertThat(new Canary(secrets()).in(logs())).isEmpty();
        assertThat(copies)
                .hasSize(2)
                .allSatisfy(copy ->
                        assertThat(copy).isNotBlank().doesNotContain(secrets().toArray(String[]::new)));
    }

    private Path home() throws IOException {
        var home = RunningProgram.home(directory, SimIdentity.ADMIN_SECRET_ACCESS_KEY);
        Files.writeString(home.resolve(".aws/config"), """
                [profile ops]
                region = eu-west-1
                role_arn = arn:aws:iam::000000000000:role/maintenance-mfa
                role_session_name = jdoe
                source_profile = keys
                mfa_serial = %s
                """.formatted(DEVICE));
        Files.writeString(home.resolve(".aws/credentials"), """
                [keys]
                aws_access_key_id = %s
                aws_secret_access_key = %s
                """.formatted(
                        SimIdentity.ADMIN_ACCESS_KEY_ID, SimIdentity.ADMIN_SECRET_ACCESS_KEY));
        return home;
    }

    private void take() {
        choose("orders-db-2 wal", 1);
        hands.click("request-submit");
        confirm();
        hands.awaitText("verdict-line", "Safe to begin maintenance");
        assertThat(executed()).hasSize(1);
    }

    /** Everything that can be copied or saved of a run and of the program. */
    private void export(RunningProgram program, Path exports) {
        hands.click("run-copy-ticket");
        hands.await("a copy", () -> !clipboard().isEmpty());
        copies.add(clipboard());
        for (var form : List.of("html", "json", "csv", "text")) {
            save(program, exports.resolve("evidence." + form), () -> {
                assertThat(hands.pressItem("run-evidence", "run-evidence-" + form))
                        .isTrue();
            });
        }
        hands.click("settings");
        save(program, exports.resolve("settings.json"), () -> hands.click("settings-export"));
        save(program, exports.resolve("diagnostics.zip"), () -> hands.click("settings-diagnostics-save"));
        hands.awaitText("settings-diagnostics-said", "diagnostics.zip");
        hands.click("settings-diagnostics-copy");
        hands.await("another copy", () -> clipboard().startsWith("Holdpoint"));
        copies.add(clipboard());
        hands.click("settings-close");
    }

    private void save(RunningProgram program, Path file, Runnable press) {
        program.files.chosen.add(file);
        press.run();
        hands.await(file + " is there", () -> Files.exists(file));
    }

    private static void unpack(Path zip, Path into) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                try (var content = file.getInputStream(entry)) {
                    Files.copy(
                            content, into.resolve("unpacked-" + entry.getName().replace('/', '-')));
                }
            }
        }
    }

    /** The administrator's secret, and all three parts of the session that the code opened. */
    private List<String> secrets() {
        return Stream.concat(
                        Stream.of(SimIdentity.ADMIN_SECRET_ACCESS_KEY),
                        ec2.account().identities().assumed().stream()
                                .flatMap(session -> Stream.of(
                                        session.accessKeyId(),
                                        session.secretAccessKey(),
                                        session.token().orElse(""))))
                .toList();
    }

    /** What tests log. */
    private static Path log() {
        return logs().resolve("tests.log");
    }

    private static Path logs() {
        return Path.of(System.getProperty("holdpoint.logs", "target/logs"));
    }

    private String clipboard() {
        var copied = new CopyOnWriteArrayList<String>();
        hands.act(() -> copied.add(
                Clipboard.getSystemClipboard().hasString()
                        ? Clipboard.getSystemClipboard().getString()
                        : ""));
        return copied.getFirst();
    }
}
