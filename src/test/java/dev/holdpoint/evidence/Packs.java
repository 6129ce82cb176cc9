package dev.holdpoint.evidence;

import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Deed;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.OwnSnapshot;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Runs whose every free text is a test's to choose. */
final class Packs {
    static final Instant NOW = Instant.parse("2026-11-23T14:02:09.250Z");
    static final SnapshotId SNAPSHOT = new SnapshotId("snap-0123456789abcdef0");
    private static final VolumeId ONE = new VolumeId("vol-00000001");
    private static final VolumeId TWO = new VolumeId("vol-00000002");
    private static final IntentId INTENT = IntentId.parse("0192f0c4-0000-7000-8000-000000000001");

    private Packs() {}

    static EvidencePack plain() {
        return with("CHG-4711", "jdoe");
    }

    /** A pack in which {@code first} and {@code second} stand wherever somebody may write what they like. */
    static EvidencePack with(String first, String second) {
        var done = new Intent(
                new IntentKey(INTENT, ONE),
                new SnapshotParameters(
                        ONE,
                        second + " [hp:" + INTENT + "]",
                        List.of(new Tag(first, second), new Tag("Owner", first)),
                        new Target.InRegion()),
                new IntentState.Completed(SNAPSHOT, NOW.minusSeconds(600), NOW.minusSeconds(60)),
                NOW,
                "req-1",
                List.of(new SnapshotId("snap-00000009")));
        var failed = new Intent(
                new IntentKey(IntentId.parse("0192f0c4-0000-7000-8000-000000000002"), TWO),
                new SnapshotParameters(TWO, second, List.of(), new Target.InRegion()),
                new IntentState.Failed(Problem.red("ec2.Denied", first), null),
                NOW,
                second,
                List.of());
        var run = new Run(
                RunId.parse("0192f0c4-0000-7000-8000-00000000000a"),
                connection(second),
                NOW.minusSeconds(700),
                second,
                Gate.ALL_CAPTURED,
                first.isBlank() ? null : first,
                List.of(done, failed),
                false,
                attestation(first, second));
        var deed = new Deed(
                NOW, new OwnSnapshot(SNAPSHOT, done.key(), run.id()), Deed.Kind.KEEP, "2026-12-31", Deed.Result.DONE);
        return new EvidencePack(run, first, List.of(deed), NOW, said(second));
    }

    private static Connection connection(String name) {
        return new Connection(
                "aws",
                new AccountId("123456789012"),
                "eu-west-1",
                "",
                name,
                "arn:aws:sts::123456789012:assumed-role/Maintenance/" + name);
    }

    private static Attestation attestation(String first, String second) {
        var amber = Problem.amber("volume.pending", "vol-00000001", first, second);
        var item = new CheckReport.Item(ONE, new Permission.Allowed(), List.of(amber));
        return new Attestation(
                NOW.minusSeconds(800),
                List.of(item),
                List.of(new Attestation.Accepted(ONE, amber, NOW.minusSeconds(750))),
                second,
                List.of(new Attestation.Statement(NOW.minusSeconds(740), "writes.paused", first, List.of(ONE))));
    }

    static EvidencePack.Said said(String sentence) {
        return new EvidencePack.Said() {
            private final Messages messages = new Messages(Locale.ENGLISH);

            @Override
            public String version() {
                return "1.2.3";
            }

            @Override
            public String verdict(Run run) {
                return "Do not begin: " + sentence;
            }

            @Override
            public String state(Intent intent) {
                return intent.state() instanceof IntentState.Completed ? "Completed" : "Failed";
            }

            @Override
            public Messages messages() {
                return messages;
            }
        };
    }
}
