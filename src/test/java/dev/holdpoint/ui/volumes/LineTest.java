package dev.holdpoint.ui.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Instance;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineTest {
    private static final Volume VOLUME = Fixtures.volume(1, "Alpha");

    @Test
    void theTextIsMadeOnceAndAnewWhenTheVolumeChanges() {
        var line = new Line(row(VOLUME, null));
        var text = line.text();

        assertThat(text).contains("alpha");
        assertThat(line.text()).isSameAs(text);
        assertThat(line.now(row(VOLUME, null)).text()).isSameAs(text);
        assertThat(line.now(row(Fixtures.volume(1, "Bravo"), null)).text())
                .contains("bravo")
                .doesNotContain("alpha");
    }

    @Test
    void anInstanceThatBecomesKnownIsFoundAsInALineThatKnewIt() {
        var asked = new Line(row(VOLUME, null));
        var unused = asked.text();
        var hosted = row(VOLUME, host("Web-1"));

        assertThat(asked.now(hosted).text()).contains("web-1").isEqualTo(new Line(hosted).text());
        assertThat(new Line(row(VOLUME, null)).now(hosted).text()).isEqualTo(new Line(hosted).text());
    }

    @Test
    void anInstanceThatIsAnotherNowOrNoneIsNotFoundAnyMore() {
        var asked = new Line(row(VOLUME, host("Web-1")));
        var unused = asked.text();

        assertThat(asked.now(row(VOLUME, host("Web-2"))).text())
                .contains("web-2")
                .doesNotContain("web-1");
        assertThat(asked.now(row(VOLUME, null)).text()).doesNotContain("web-1");
    }

    private static VolumeRow row(Volume volume, @Nullable Instance host) {
        return new VolumeRow(volume, host, new VolumeRow.Latest.NotKnown());
    }

    private static Instance host(String name) {
        return new Instance("i-1", name, "running", "/dev/xvda", "", false);
    }
}
