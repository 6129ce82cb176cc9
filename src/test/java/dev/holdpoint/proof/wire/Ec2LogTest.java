package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.holdpoint.proof.Evidence.Execution;
import dev.holdpoint.proof.Evidence.Send;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Ec2LogTest {
    private static final String INTENT = "0192f0c4-0000-7000-8000-000000000001";
    private static final Instant SIGNED = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant AT = Instant.parse("2026-11-24T10:00:01Z");
    private static final Instant LATER = Instant.parse("2026-11-24T10:07:00Z");

    @TempDir
    private Path directory;

    @Test
    void aCreateSnapshotThatTookEffectIsASendAndAnExecution() throws IOException {
        var log = log(line("r-1", AT, INTENT, "", true, "200"));

        assertThat(log.sends()).containsExactly(new Send(AT, INTENT, "vol-1", SIGNED, "000000000000"));
        assertThat(log.executions()).containsExactly(new Execution(AT, INTENT, "vol-1", SIGNED, "snap-1"));
        assertThat(log.refused()).isEmpty();
    }

    @Test
    void whatTakesEffectLateWasSentOnce() throws IOException {
        var log = log(line("r-1", AT, INTENT, "", false, "nothing"), line("r-1", LATER, INTENT, "", true, "nothing"));

        assertThat(log.sends()).extracting(Send::at).containsExactly(AT);
        assertThat(log.executions()).extracting(Execution::at).containsExactly(LATER);
    }

    @Test
    void twoRequestsOfOneIntentAreTwoSends() throws IOException {
        var log =
                log(line("r-1", AT, INTENT, "", false, "500 InternalError"), line("r-2", AT, INTENT, "", true, "200"));

        assertThat(log.sends()).hasSize(2);
        assertThat(log.refused()).isEmpty();
    }

    @Test
    void aThrottleAndARefusalAreCertainAndAnOutageIsNot() throws IOException {
        assertThat(log(line("r-1", AT, INTENT, "", false, "503 RequestLimitExceeded"))
                        .refused())
                .containsExactly("vol-1");
        assertThat(log(line("r-1", AT, INTENT, "", false, "400 IncorrectState")).refused())
                .containsExactly("vol-1");
        assertThat(log(line("r-1", AT, INTENT, "", false, "503 Unavailable")).refused())
                .isEmpty();
        assertThat(log(line("r-1", AT, INTENT, "", false, "502")).refused()).isEmpty();
    }

    @Test
    void aDryRunIsNoSend() throws IOException {
        var log = log(line("r-1", AT, INTENT, "\"DryRun\":\"true\",", false, "412 DryRunOperation"));

        assertThat(log.sends()).isEmpty();
        assertThat(log.calls()).isEqualTo(1);
    }

    @Test
    void aRequestThatCarriesNoIntentIsAnError() {
        assertThatIllegalStateException().isThrownBy(() -> log(line("r-1", AT, "nobody", "", true, "200")));
    }

    @Test
    void aSetIsASendOfEveryVolumeThatItAsksFor() throws IOException {
        var log = log("""
                {"time":"%s","requestId":"r-1","action":"CreateSnapshots","parameters":{\
                "Description":"kernel patch [hp:%s]","InstanceSpecification.InstanceId":"i-1",\
                "InstanceSpecification.ExcludeBootVolume":"true",\
                "InstanceSpecification.ExcludeDataVolumeId.1":"vol-3"},"signed":"%s","effect":true,\
                "snapshotIds":["snap-1"],"volumeIds":["vol-2"],"answered":"200","fault":""}""".formatted(AT, INTENT, SIGNED));

        assertThat(log.sends()).containsExactly(new Send(AT, INTENT, "vol-2", SIGNED, "000000000000"));
        assertThat(log.executions()).containsExactly(new Execution(AT, INTENT, "vol-2", SIGNED, "snap-1"));
    }

    private Ec2Log log(String... lines) throws IOException {
        var file = directory.resolve("ec2.jsonl");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return Ec2Log.read(file, "000000000000", instance -> List.of("vol-1", "vol-2", "vol-3"));
    }

    private static String line(
            String request, Instant at, String intent, String more, boolean effect, String answered) {
        return """
                {"time":"%s","requestId":"%s","action":"CreateSnapshot","parameters":{%s\
                "Description":"kernel patch [hp:%s]","VolumeId":"vol-1"},"signed":"%s","effect":%s,\
                "snapshotIds":[%s],"volumeIds":["vol-1"],"answered":"%s","fault":""}""".formatted(at, request, more, intent, SIGNED, effect, effect ? "\"snap-1\"" : "", answered);
    }
}
