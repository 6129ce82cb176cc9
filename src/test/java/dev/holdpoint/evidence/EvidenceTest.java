package dev.holdpoint.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What goes into the change ticket: everything that a change board asks for, the same in every form. */
class EvidenceTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theTextSaysWhatWasTakenWhenByWhomAndWithWhatResult() {
        assertThat(EvidenceFormat.TEXT.write(Packs.plain()).lines().toList())
                .startsWith(
                        "Snapshots CHG-4711 jdoe",
                        "Verdict: Do not begin: jdoe",
                        "Account CHG-4711 (123456789012), Region eu-west-1, partition aws, taken as"
                                + " arn:aws:sts::123456789012:assumed-role/Maintenance/jdoe",
                        "Started 2026-11-23 13:50:29 UTC, captured –, restorable –",
                        "Maintenance may begin when every point in time is captured, restorable or not",
                        "Acknowledged: jdoe",
                        "vol-00000001  snap-0123456789abcdef0  Completed  captured 2026-11-23 13:52:09 UTC"
                                + "  completed 2026-11-23 14:01:09 UTC  request id req-1",
                        "vol-00000002  –  Failed  captured –  completed –  request id jdoe",
                        "Checked before, 2026-11-23 13:48:49 UTC")
                .contains(
                        "2026-11-23 13:49:49 UTC: CHG-4711",
                        "2026-11-23 14:02:09 UTC: snap-0123456789abcdef0 kept until 2026-12-31: done",
                        "Made by Holdpoint 1.2.3, as of 2026-11-23 14:02:09 UTC")
                .anyMatch(line ->
                        line.startsWith("vol-00000001: ") && line.endsWith("(accepted 2026-11-23 13:49:39 UTC)"));
    }

    @Test
    void theHashIsThatOfTheCanonicalContentAndTheSameInEveryForm() throws Exception {
        var pack = Packs.plain();
        var json = EvidenceFormat.JSON.write(pack);
        var sha256 = JSON.readTree(json).path("sha256").asString();

        int begin = json.indexOf("\"content\":") + "\"content\":".length();
        var content = json.substring(begin, json.lastIndexOf('}'));
        assertThat(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(sha256);
        for (var format : List.of(EvidenceFormat.HTML, EvidenceFormat.CSV, EvidenceFormat.TEXT)) {
            assertThat(format.write(pack)).as(format.name()).contains(sha256);
        }
        assertThat(EvidenceFormat.JSON.write(Packs.with("CHG-4712", "jdoe"))).doesNotContain(sha256);
    }

    @Test
    void theJsonHoldsTheRequestToTheLetter() {
        var content = JSON.readTree(EvidenceFormat.JSON.write(Packs.plain())).path("content");

        assertThat(content.path("change").asString()).isEqualTo("CHG-4711");
        assertThat(content.path("operator").asString())
                .isEqualTo("arn:aws:sts::123456789012:assumed-role/Maintenance/jdoe");
        assertThat(content.path("gate").asString()).isEqualTo("ALL_CAPTURED");
        assertThat(content.path("verdict").asString()).isEqualTo("DO_NOT_BEGIN");
        assertThat(content.path("checks")
                        .path(0)
                        .path("findings")
                        .path(0)
                        .path("acceptedAt")
                        .asString())
                .isEqualTo("2026-11-23T13:49:39.250Z");
        var volume = content.path("volumes").path(0);
        assertThat(volume.path("capturedAt").asString()).isEqualTo("2026-11-23T13:52:09.250Z");
        assertThat(volume.path("duplicates").path(0).asString()).isEqualTo("snap-00000009");
        assertThat(volume.path("parameters").path("description").asString())
                .isEqualTo("jdoe [hp:0192f0c4-0000-7000-8000-000000000001]");
        assertThat(volume.path("parameters").path("tags").path(0).path("value").asString())
                .isEqualTo("jdoe");
    }

    @Test
    void aFileIsNamedSoThatEveryFileSystemTakesIt() {
        assertThat(EvidenceFile.name(Packs.plain().run(), EvidenceFormat.HTML))
                .isEqualTo("holdpoint-CHG-4711-20261123-135029.html");
        for (var change :
                List.of("../../etc/passwd", "CON", "a/b\\c:d*e?f", "\u202egpj.exe", "ä ö", ".", "x".repeat(250))) {
            assertThat(EvidenceFile.name(Packs.with(change, "x").run(), EvidenceFormat.TEXT))
                    .matches("holdpoint-[A-Za-z0-9][A-Za-z0-9._-]*-20261123-135029\\.txt")
                    .doesNotContain("..")
                    .hasSizeLessThanOrEqualTo(80);
        }
    }
}
