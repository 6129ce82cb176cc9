package dev.holdpoint.ui.fx;

import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.OutpostArn;
import dev.holdpoint.model.SampleRequest;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.SnapshotSummary;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeId;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that many tests need. */
public final class Fixtures {
    public static final Instant NOW = Instant.parse("2026-11-23T14:02:09Z");
    public static final Connection CONNECTION = new Connection(
            "aws",
            new AccountId("123456789012"),
            "eu-west-1",
            "",
            "ops-prod",
            "arn:aws:sts::123456789012:assumed-role/Maintenance/jdoe");
    public static final OutpostArn OUTPOST =
            new OutpostArn("arn:aws:outposts:eu-west-1:123456789012:outpost/op-0123456789abcdef0");

    private static final Map<String, String> REGIONS =
            Map.of("eu-west-1", "Europe (Ireland)", "us-east-1", "US East (N. Virginia)");

    private Fixtures() {}

    /** Places as a test marks them. */
    private record Known(Function<Connection, AccountMark> marks) implements Places {
        @Override
        public AccountMark mark(Connection connection) {
            return marks.apply(connection);
        }

        @Override
        public String regionName(Connection connection) {
            return REGIONS.getOrDefault(connection.region(), "");
        }
    }

    /** Surroundings whose clock stands at {@link #NOW}. */
    public static Surroundings surroundings(Clip clip) {
        return surroundings(new Outside(clip, url -> {}, new ScriptedFiles()), connection -> AccountMark.NONE);
    }

    public static Surroundings surroundings(Clip clip, Browser browser, Function<Connection, AccountMark> marks) {
        return surroundings(new Outside(clip, browser, new ScriptedFiles()), marks);
    }

    public static Surroundings surroundings(Outside outside, Function<Connection, AccountMark> marks) {
        return surroundings(Locale.ENGLISH, outside, marks);
    }

    public static Surroundings surroundings(Locale locale, Outside outside, Function<Connection, AccountMark> marks) {
        return surroundings(locale, outside, marks, InstantSource.fixed(NOW));
    }

    private static Surroundings surroundings(
            Locale locale, Outside outside, Function<Connection, AccountMark> marks, InstantSource clock) {
        return new Surroundings(new FxRelay(), clock, new Messages(locale), outside, new Known(marks), new Display());
    }

    /** Surroundings in a time of their own. */
    public static Surroundings surroundings(Clip clip, InstantSource clock) {
        return surroundings(new Outside(clip, url -> {}, new ScriptedFiles()), clock);
    }

    public static Surroundings surroundings(Outside outside, InstantSource clock) {
        return surroundings(Locale.ENGLISH, outside, connection -> AccountMark.NONE, clock);
    }

    public static Surroundings surroundings() {
        return surroundings(text -> {});
    }

    public static VolumeId id(int number) {
        return new VolumeId("vol-%017x".formatted(number));
    }

    public static SnapshotId snapshot(int number) {
        return new SnapshotId("snap-%017x".formatted(number));
    }

    public static VolumeRow row(Volume volume) {
        return new VolumeRow(volume, null, new VolumeRow.Latest.NotKnown());
    }

    /** A request for one volume, into its Region. */
    public static SnapshotRequest request() {
        return SampleRequest.of(List.of(volume(2, "orders")));
    }

    /** A volume of 100 GiB, gp3, in use by nobody in particular. */
    public static Volume volume(int number, String name) {
        return new Build(number).name(name).get();
    }

    /** Builds a volume from what matters to a test. */
    public static final class Build {
        private final int number;
        private String state = "available";
        private int size = 100;
        private String type = "gp3";
        private String zone = "eu-west-1a";
        private @Nullable OutpostArn outpost;
        private final List<Attachment> attachments = new ArrayList<>();
        private final List<Tag> tags = new ArrayList<>();

        public Build(int number) {
            this.number = number;
        }

        public Build name(String name) {
            return name.isEmpty() ? this : tag("Name", name);
        }

        public Build tag(String key, String value) {
            tags.add(new Tag(key, value));
            return this;
        }

        public Build of(String word, int gib, String place) {
            type = word;
            size = gib;
            zone = place;
            return this;
        }

        public Build on(OutpostArn arn) {
            outpost = arn;
            return this;
        }

        public Build attached(String instance, String device) {
            state = "in-use";
            attachments.add(new Attachment(instance, device, "attached"));
            return this;
        }

        public Volume get() {
            return new Volume(
                    id(number),
                    state,
                    size,
                    type,
                    zone,
                    outpost,
                    number % 2 == 0,
                    false,
                    NOW.minus(Duration.ofDays(100)),
                    attachments,
                    tags);
        }
    }

    /** A small believable fleet. */
    public static void fill(FakeFleet fleet) {
        var names = List.of("web-1", "web-2", "db-1", "db-2", "batch-1", "edge-1");
        int number = 1;
        for (int i = 0; i < names.size(); i++) {
            var instance = "i-%017x".formatted(i + 1);
            var name = names.get(i);
            fleet.instances.add(new Instance(instance, name, "running", "/dev/xvda", "", false));
            var edge = name.startsWith("edge");
            var root =
                    new Build(number++).name(name + "-root").tag("Env", "prod").attached(instance, "/dev/xvda");
            var data = new Build(number++)
                    .name(name + "-data")
                    .tag("Env", i % 2 == 0 ? "prod" : "test")
                    .of(i % 3 == 0 ? "io2" : "gp3", 500 + 100 * i, "eu-west-1" + "abc".charAt(i % 3))
                    .attached(instance, "/dev/sdf");
            fleet.volumes.add(edge ? root.on(OUTPOST).get() : root.get());
            fleet.volumes.add(data.get());
        }
        fleet.volumes.add(
                new Build(number).name("").of("st1", 4096, "eu-west-1c").get());
        for (int i = 1; i <= 8; i++) {
            fleet.snapshots.add(
                    new SnapshotSummary(snapshot(i), id(i), "completed", NOW.minus(Duration.ofHours(5L * i * i))));
        }
    }
}
