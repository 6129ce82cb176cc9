package dev.holdpoint.ui.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Instance;
import dev.holdpoint.model.SnapshotSummary;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.model.VolumeRow.Latest;
import dev.holdpoint.ui.fx.Fixtures;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolumeWordsTest {
    private final VolumeWords words = new VolumeWords(Fixtures.surroundings());

    @Test
    void anAttachmentIsToldByTheInstancesNameAndTheDevice() {
        var volume = new Fixtures.Build(1).attached("i-1", "/dev/sdf").get();
        var named = new VolumeRow(
                volume, new Instance("i-1", "web-1", "running", "/dev/xvda", "", false), new Latest.Never());
        var unknown = Fixtures.row(volume);

        assertThat(words.attachment(named)).isEqualTo("web-1 /dev/sdf");
        assertThat(words.attachment(unknown)).isEqualTo("i-1 /dev/sdf");
        assertThat(words.attachment(Fixtures.row(Fixtures.volume(2, "")))).isEmpty();
    }

    @Test
    void furtherAttachmentsAreCountedAndToldInFull() {
        var row = Fixtures.row(new Fixtures.Build(1)
                .attached("i-1", "/dev/sdf")
                .attached("i-2", "/dev/sdg")
                .get());

        assertThat(words.attachment(row)).isEqualTo("i-1 /dev/sdf +1");
        assertThat(words.attachmentInFull(row)).isEqualTo("i-1 /dev/sdf\ni-2 /dev/sdg");
    }

    @Test
    void aVolumeOnAnOutpostIsPlacedByTheOutpost() {
        var row = Fixtures.row(new Fixtures.Build(1).on(Fixtures.OUTPOST).get());

        assertThat(words.place(row)).isEqualTo("op-0123456789abcdef0");
        assertThat(words.place(Fixtures.row(Fixtures.volume(2, "")))).isEqualTo("eu-west-1a");
    }

    @Test
    void neverAndNotKnownAreDifferentAnswers() {
        var snapshot = new SnapshotSummary(
                Fixtures.snapshot(1), Fixtures.id(1), "completed", Fixtures.NOW.minus(Duration.ofDays(2)));

        assertThat(words.latest(new Latest.Never(), Fixtures.NOW)).isEqualTo("never");
        assertThat(words.latest(new Latest.NotKnown(), Fixtures.NOW)).isEqualTo("not known");
        assertThat(words.latest(new Latest.At(snapshot), Fixtures.NOW)).isEqualTo("2 d ago");
    }

    @Test
    void theCounterTellsHowManyOfHowManyAndHowMuch() {
        var rows = List.of(
                Fixtures.row(new Fixtures.Build(1).of("gp3", 1024, "a").get()),
                Fixtures.row(new Fixtures.Build(2).of("gp3", 205, "a").get()));

        assertThat(words.count(rows, 120, 120)).isEqualTo("2 of 120 selected, 1.2 TiB");
        assertThat(words.count(rows, 7, 120)).isEqualTo("2 of 120 selected, 1.2 TiB · 7 shown");
        assertThat(words.count(List.of(), 10_000, 10_000)).isEqualTo("0 of 10,000 selected, 0 GiB");
    }
}
