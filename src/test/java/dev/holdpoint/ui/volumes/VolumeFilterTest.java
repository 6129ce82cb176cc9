package dev.holdpoint.ui.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Instance;
import dev.holdpoint.model.VolumeRow;
import dev.holdpoint.ui.fx.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeFilterTest {
    private static final VolumeRow ROW = new VolumeRow(
            new Fixtures.Build(0xabc)
                    .name("db data")
                    .tag("Env", "Prod")
                    .tag("Owner", "")
                    .of("io2", 200, "eu-west-1b")
                    .attached("i-00000000000000042", "/dev/sdf")
                    .get(),
            new Instance("i-00000000000000042", "db-1", "running", "/dev/xvda", "", false),
            new VolumeRow.Latest.Never());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "vol-0000",
                "ABC",
                "data",
                "\"db data\"",
                "db-1",
                "i-00000000000000042",
                "prod",
                "tag:Env=prod",
                "tag:env=PROD",
                "tag:Owner=",
                "tag:Owner",
                "tag:Name=\"db data\"",
                "tag:",
                "state:in-use",
                "state:in",
                "state:",
                "type:io2",
                "zone:eu-west-1b",
                "tag:Env=prod state:in-use data",
                "-type:gp2",
                "-tag:Env=test",
                "tag:Env = prod",
                "tag:Env != test",
                "tag:Env : ro",
                "tag:Env !: test",
                "tag:Missing != x",
                "state = in-use",
                "state != available",
                "state =",
                "tag:Env =",
                "name : db",
                "name = \"db data\"",
                "instance = db-1",
                "instance : 0042",
                "size > 100 size <= 500",
                "size >= 200 and type = io2",
                "encrypted = no or encrypted = yes",
                "type = gp2 or state = in-use",
                "nothing or data",
                "or data",
                "-",
                "\"db"
            })
    void theseLetTheVolumeThrough(String filter) {
        assertThat(VolumeFilter.parse(filter).test(line(ROW))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vol-1",
                "\"data db\"",
                "tag:Env=pro",
                "tag:Env=test",
                "tag:Missing",
                "state:available",
                "type:gp",
                "zone:us",
                "-data",
                "-state:in-use",
                "tag:Env=prod state:available",
                "tag:Env = test",
                "tag:Env != prod",
                "tag:Env !: ro",
                "state != in-use",
                "name = db",
                "instance != db-1",
                "size > 500",
                "size = many",
                "type = gp2 or state = available",
                "data and type = gp2",
                "Owner",
                "unknown:token"
            })
    void theseDoNot(String filter) {
        assertThat(VolumeFilter.parse(filter).test(line(ROW))).isFalse();
    }

    @Test
    void aTokenThatNobodyKnowsIsSearchedLikeAWord() {
        var row =
                Fixtures.row(new Fixtures.Build(1).tag("Url", "https://wiki/db").get());
        assertThat(VolumeFilter.parse("https://wiki").test(line(row))).isTrue();
    }

    private static Line line(VolumeRow row) {
        return new Line(row);
    }
}
