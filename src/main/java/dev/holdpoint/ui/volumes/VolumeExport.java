package dev.holdpoint.ui.volumes;

import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.Tag;
import dev.holdpoint.model.Volume;
import dev.holdpoint.model.VolumeRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Volumes as text, to be pasted elsewhere. Any thread may call it. */
final class VolumeExport {
    private static final String CSV_HEAD = "VolumeId,Name,State,Size (GiB),Type,Zone,Encrypted,Instances,Tags";

    /** Made when it is first needed: at a start that is beside the window, or not at all. */
    private static final class Json {
        static final JsonMapper MAPPER =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /** The ids, a line each. */
    String ids(List<VolumeRow> rows) {
        return rows.stream().map(row -> row.volume().id().value()).collect(Collectors.joining("\n"));
    }

    /** As a spreadsheet reads it; nothing in it is taken for a formula. */
    String csv(List<VolumeRow> rows) {
        var lines = new ArrayList<String>();
        lines.add(CSV_HEAD);
        rows.forEach(row -> lines.add(line(row.volume())));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String line(Volume volume) {
        var instances = volume.attachments().stream()
                .map(attachment -> attachment.instanceId() + " " + attachment.device())
                .collect(Collectors.joining("; "));
        var tags =
                volume.tags().stream().map(tag -> tag.key() + "=" + tag.value()).collect(Collectors.joining("; "));
        return List.of(
                        volume.id().value(),
                        volume.name(),
                        volume.state(),
                        Integer.toString(volume.sizeGib()),
                        volume.type(),
                        volume.zone(),
                        Boolean.toString(volume.encrypted()),
                        instances,
                        tags)
                .stream()
                .map(VolumeExport::field)
                .collect(Collectors.joining(","));
    }

    /** Quoted; an apostrophe before what a spreadsheet would calculate, as OWASP advises against CSV injection. */
    private static String field(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    /** As {@code aws ec2 describe-volumes} gives them. */
    String cliJson(List<VolumeRow> rows) {
        return Json.MAPPER.writeValueAsString(
                Map.of("Volumes", rows.stream().map(row -> fields(row.volume())).toList()));
    }

    private static Map<String, Object> fields(Volume volume) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("VolumeId", volume.id().value());
        fields.put("Size", volume.sizeGib());
        fields.put("VolumeType", volume.type());
        fields.put("State", volume.state());
        fields.put("AvailabilityZone", volume.zone());
        volume.outpost().ifPresent(arn -> fields.put("OutpostArn", arn.value()));
        fields.put("Encrypted", volume.encrypted());
        fields.put("MultiAttachEnabled", volume.multiAttach());
        fields.put("CreateTime", volume.createdAt().toString());
        fields.put(
                "Attachments",
                volume.attachments().stream().map(VolumeExport::fields).toList());
        fields.put("Tags", volume.tags().stream().map(VolumeExport::fields).toList());
        return fields;
    }

    private static Map<String, String> fields(Attachment attachment) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("InstanceId", attachment.instanceId());
        fields.put("Device", attachment.device());
        fields.put("State", attachment.state());
        return fields;
    }

    private static Map<String, String> fields(Tag tag) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("Key", tag.key());
        fields.put("Value", tag.value());
        return fields;
    }
}
