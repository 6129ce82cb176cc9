package dev.holdpoint.proof.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.evidence.EvidenceFormat;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.Severity;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.sim.access.SimIdentity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String DENIED =
            "You are not authorized. Encoded authorization failure message: canaryCanaryCanaryCanary0123456789";

    @Test
    void theEvidenceOfADeniedRunLeavesTheEncodedMessageOut() {
        assertThat(Exports.leaks(List.of(run("kernel patch")), NOW)).isEmpty();
    }

    @Test
    void aSecretInTheEvidenceIsNoticedInEveryForm() {
        assertThat(Exports.leaks(List.of(run(SimIdentity.ADMIN_SECRET_ACCESS_KEY)), NOW))
                .hasSize(EvidenceFormat.values().length)
                .allSatisfy(leak -> assertThat(leak).startsWith("I11 a secret key: evidence as "));
    }

    private static Run run(String label) {
        var volume = new VolumeId("vol-00000001");
        var failed = new Intent(
                new IntentKey(IntentId.parse("0192f0c4-0000-7000-8000-000000000001"), volume),
                new SnapshotParameters(volume, label, List.of(), new Target.InRegion()),
                new IntentState.Failed(
                        new Problem("ec2.Denied", Severity.RED, List.of("ec2:CreateSnapshot"), DENIED, "req-1"), null),
                NOW,
                "req-1",
                List.of());
        return new Run(
                RunId.parse("0192f0c4-0000-7000-8000-00000000000a"),
                new Connection("aws", new AccountId("123456789012"), "eu-west-1", "", "ops", "arn:aws:iam::1:user/jo"),
                NOW,
                label,
                Gate.ALL_RESTORABLE,
                "CHG-4711",
                List.of(failed),
                false,
                Attestation.NONE);
    }
}
