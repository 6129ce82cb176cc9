package dev.holdpoint.journal;

import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Denial;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentId;
import dev.holdpoint.model.IntentKey;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.OutpostArn;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.Severity;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.VolumeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Runs and intents to be remembered. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123Z");
    static final SnapshotId SNAPSHOT = new SnapshotId("snap-0123456789abcdef0");
    static final Problem PROBLEM =
            new Problem("ec2.InternalError", Severity.RED, List.of("InternalError", "two"), "AWS said “no”\n", "req-1");

    /** One of each state. */
    static final List<IntentState> STATES = List.of(
            new IntentState.Planned(),
            new IntentState.Waiting(IntentState.Wait.PENDING_QUOTA, NOW.plusSeconds(60)),
            new IntentState.Waiting(IntentState.Wait.CONSENT, NOW, PROBLEM),
            new IntentState.Dispatched(NOW),
            new IntentState.Unconfirmed(NOW, 3, NOW.plusSeconds(8), PROBLEM),
            new IntentState.Absent(NOW, NOW.plusSeconds(1300)),
            new IntentState.Captured(SNAPSHOT, NOW, 42, NOW.plusSeconds(3)),
            new IntentState.Completed(SNAPSHOT, NOW, NOW.plusSeconds(90)),
            new IntentState.Failed(PROBLEM, SNAPSHOT),
            new IntentState.Failed(PROBLEM, null),
            new IntentState.Gone(SNAPSHOT, NOW),
            new IntentState.Cancelled(),
            new IntentState.Dropped());

    private final SplittableRandom random = new SplittableRandom(7);

    private static Connection connection() {
        return new Connection(
                "aws", new AccountId("000000000000"), "eu-west-1", "", "ops", "arn:aws:iam::000000000000:user/jdoe");
    }

    /** A run with an intent for each of {@code states}, of volumes counted from {@code firstVolume}. */
    Run run(int firstVolume, List<IntentState> states) {
        var intents = new ArrayList<Intent>();
        for (var state : states) {
            var volume = new VolumeId("vol-%08x".formatted(firstVolume + intents.size()));
            intents.add(new Intent(
                    new IntentKey(IntentId.mint(NOW, random), volume),
                    new SnapshotParameters(
                            volume,
                            "kernel ' \"patch\" 😀",
                            List.of(new Tag("Owner", "jdoe"), new Tag("empty", "")),
                            new Target.OnOutpost(new OutpostArn(
                                    "arn:aws:outposts:eu-west-1:000000000000:outpost/op-0123456789abcdef0"))),
                    state,
                    NOW,
                    "req-7",
                    List.of(new SnapshotId("snap-00000001"), new SnapshotId("snap-00000002")),
                    NOW.plusSeconds(5)));
        }
        return new Run(
                RunId.mint(NOW, random),
                connection(),
                NOW,
                "kernel patch",
                Gate.ALL_CAPTURED,
                "CHG-4711",
                intents,
                true,
                attestation());
    }

    static Attestation attestation() {
        var volume = new VolumeId("vol-00000001");
        var amber = Problem.amber("volume.pending-limit", "vol-00000001", "5", "5");
        var denied = Problem.red("ec2.UnauthorizedOperation", "UnauthorizedOperation");
        return new Attestation(
                NOW,
                List.of(
                        new CheckReport.Item(volume, new Permission.Allowed(), List.of(amber)),
                        new CheckReport.Item(volume, new Permission.NotAsked(), List.of()),
                        new CheckReport.Item(volume, new Permission.CouldNotTell(amber), List.of()),
                        new CheckReport.Item(volume, new Permission.Denied(denied), List.of()),
                        new CheckReport.Item(
                                volume,
                                new Permission.Denied(denied, new Denial("ec2:CreateTags", "arn:aws:ec2:*", true)),
                                List.of())),
                List.of(new Attestation.Accepted(volume, amber, NOW)),
                "begin",
                List.of(new Attestation.Statement(NOW, "writes.paused", "fsfreeze 😀", List.of(volume))));
    }

    Run planned(int volume) {
        return run(volume, List.of(new IntentState.Planned()));
    }

    static Intent moved(Run run, IntentState state) {
        return run.intents().getFirst().with(state, NOW.plusSeconds(1), "req-8");
    }
}
