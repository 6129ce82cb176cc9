package dev.holdpoint.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.model.AccountColour;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.NetworkChoice;
import dev.holdpoint.model.ProxyChoice;
import dev.holdpoint.settings.Appearance.Density;
import dev.holdpoint.settings.Appearance.Language;
import dev.holdpoint.settings.Appearance.Theme;
import dev.holdpoint.settings.NetworkSettings.Confirmed;
import dev.holdpoint.settings.Settings.WindowBounds;
import dev.holdpoint.settings.TableLayout.Column;
import dev.holdpoint.settings.TableLayout.Sort;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class RecordJsonTest {
    /** The files of earlier versions were written, and are read elsewhere, by Jackson's mapper. */
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Nothing in it has its default. */
    private static final Settings ALL = new Settings(
            new ConnectionChoice("ops", "eu-west-1", "http://127.0.0.1:9"),
            new WindowBounds(-10.5, 20, 1000, 700.25, true),
            new Appearance(Theme.DARK, Density.COMPACT, 17, Language.GERMAN, true, true),
            new Connections(
                    List.of("ops", ""),
                    Map.of("111122223333", new AccountMark("the \"bank\" €", AccountColour.DARK_BLUE, true)),
                    Set.of("prod"),
                    Set.of("0a1b")),
            new NetworkSettings(
                    new NetworkChoice(
                            new ProxyChoice(ProxyChoice.Mode.MANUAL, "proxy", 3128, "me", "intern"),
                            "ca.pem",
                            true,
                            true),
                    List.of(new Confirmed("ops", "https://ec2.intern:443")),
                    List.of("eu-west-1")),
            new TableLayout(List.of(new Column("name", 12.5, true)), List.of(new Sort("size", true)), true),
            new Notices(true),
            new Hints(true));

    private record Half(
            int whole,
            double part,
            boolean flag,
            @Nullable String text,
            @Nullable Integer maybe) {}

    @Test
    void whatIsWrittenIsReadBackAsItWas() {
        assertThat(RecordJson.read(Settings.class, RecordJson.write(ALL))).isEqualTo(ALL);
        assertThat(RecordJson.read(Settings.class, RecordJson.write(Settings.DEFAULT)))
                .isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aMapperReadsWhatIsWrittenAndWritesWhatIsRead() {
        assertThat(MAPPER.readValue(RecordJson.write(ALL), Settings.class)).isEqualTo(ALL);
        assertThat(RecordJson.read(Settings.class, MAPPER.writeValueAsBytes(ALL)))
                .isEqualTo(ALL);
        var nowhere = Settings.DEFAULT.withBounds(new WindowBounds(Double.NaN, 0, 1, 1, false));
        assertThat(RecordJson.read(Settings.class, MAPPER.writeValueAsBytes(nowhere)))
                .isEqualTo(nowhere);
    }

    @Test
    void aPersonCanReadIt() {
        assertThat(new String(RecordJson.write(new Notices(true)), StandardCharsets.UTF_8).lines())
                .containsExactly("{", "  \"desktop\" : true", "}");
    }

    @Test
    void whatIsLeftOutOrNullSaysNothingAndWhatIsNotKnownIsPassedOver() {
        assertThat(half("{}")).isEqualTo(new Half(0, 0, false, null, null));
        assertThat(half("{\"whole\": null, \"part\": null, \"flag\": null, \"text\": null, \"maybe\": null}"))
                .isEqualTo(new Half(0, 0, false, null, null));
        assertThat(half("{\"later\": {\"whole\": 1, \"list\": [{}]}, \"maybe\": 2, \"part\": 3}"))
                .isEqualTo(new Half(0, 3, false, null, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "[]",
                "null",
                "{} {}",
                "{\"whole\": \"1\"}",
                "{\"whole\": true}",
                "{\"part\": \"wide\"}",
                "{\"flag\": 1}",
                "{\"flag\": \"true\"}",
                "{\"text\": 1}",
                "{\"text\": {}}",
                "{\"maybe\": []}"
            })
    void anotherTypeThanTheRecordHasIsRefused(String json) {
        assertThatThrownBy(() -> half(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"whole\": 1", "{whole: 1}", "{\"text\": \"\\x\"}", "{\"whole\": 99999999999}"})
    void whatIsNoJsonIsRefused(String json) {
        assertThatThrownBy(() -> half(json)).isInstanceOfAny(JacksonException.class, IllegalArgumentException.class);
    }

    @Test
    void whatARecordRefusesIsNotRead() {
        var json = "{\"confirmed\": [{\"profile\": \"ops\"}]}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> RecordJson.read(NetworkSettings.class, json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("endpoint");
    }

    private static Half half(String json) {
        return RecordJson.read(Half.class, json.getBytes(StandardCharsets.UTF_8));
    }
}
