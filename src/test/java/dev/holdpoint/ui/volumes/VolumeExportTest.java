package dev.holdpoint.ui.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.ui.fx.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolumeExportTest {
    private final VolumeExport export = new VolumeExport();

    @Test
    void idsStandALineEach() {
        assertThat(export.ids(List.of(Fixtures.row(Fixtures.volume(1, "a")), Fixtures.row(Fixtures.volume(2, "b")))))
                .isEqualTo("vol-00000000000000001\nvol-00000000000000002");
    }

    @Test
    void csvIsQuotedAndNothingInItIsAFormula() {
        var row = Fixtures.row(new Fixtures.Build(1)
                .name("=HYPERLINK(\"http://evil\")")
                .tag("Env", "a,b")
                .attached("i-1", "/dev/sdf")
                .get());
        assertThat(export.csv(List.of(row)))
                .isEqualTo(
                        "VolumeId,Name,State,Size (GiB),Type,Zone,Encrypted,Instances,Tags\r\n"
                                + "\"vol-00000000000000001\",\"'=HYPERLINK(\"\"http://evil\"\")\",\"in-use\",\"100\",\"gp3\","
                                + "\"eu-west-1a\",\"false\",\"i-1 /dev/sdf\",\"Name==HYPERLINK(\"\"http://evil\"\"); Env=a,b\"\r\n");
    }

    @Test
    void jsonIsWhatTheAwsCliGives() {
        var row = Fixtures.row(
                new Fixtures.Build(2).name("data").attached("i-1", "/dev/sdf").get());
        assertThat(export.cliJson(List.of(row)).replaceAll("\\s+", " ")).isEqualTo("""
                { "Volumes" : [ { "VolumeId" : "vol-00000000000000002", "Size" : 100, "VolumeType" : "gp3", \
                "State" : "in-use", "AvailabilityZone" : "eu-west-1a", "Encrypted" : true, \
                "MultiAttachEnabled" : false, "CreateTime" : "2026-08-15T14:02:09Z", \
                "Attachments" : [ { "InstanceId" : "i-1", "Device" : "/dev/sdf", "State" : "attached" } ], \
                "Tags" : [ { "Key" : "Name", "Value" : "data" } ] } ] }""");
    }
}
