package dev.holdpoint.ui.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.ui.fx.Fixtures;
import org.junit.jupiter.api.Test;

/** The properties of a line are made late, and then follow it. */
class VolumeItemTest {
    @Test
    void aPropertyIsWhatItsLineIsWheneverItWasAskedFor() {
        var before = Fixtures.row(Fixtures.volume(1, "before"));
        var after = Fixtures.row(Fixtures.volume(1, "after"));
        var early = new VolumeItem(before, false);
        var row = early.row();
        var chosen = early.chosen();
        var late = new VolumeItem(before, false);
        for (var item : new VolumeItem[] {early, late}) {
            item.show(after);
            item.choose(true);
        }

        assertThat(row.get()).isEqualTo(after);
        assertThat(chosen.get()).isTrue();
        assertThat(late.row().get()).isEqualTo(after);
        assertThat(late.chosen().get()).isTrue();
    }
}
