package dev.holdpoint.ui.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.ui.fx.Fixtures;
import org.junit.jupiter.api.Test;

class VolumeNotesTest {
    private final VolumeNotes notes = new VolumeNotes(Fixtures.surroundings(), instance -> 3);

    @Test
    void whatMattersBeforeASnapshotIsNoted() {
        var row = Fixtures.row(new Fixtures.Build(1).attached("i-1", "/dev/sdf").get());
        assertThat(notes.inFull(row))
                .extracting(VolumeNotes.Note::brief)
                .containsExactly("in use", "one of 3", "not encrypted");
        assertThat(notes.of(row)).extracting(VolumeNotes.Note::brief).containsExactly("one of 3", "not encrypted");
    }

    @Test
    void anEncryptedVolumeByItselfHasNothingToNote() {
        assertThat(notes.of(Fixtures.row(new Fixtures.Build(2).get()))).isEmpty();
    }
}
