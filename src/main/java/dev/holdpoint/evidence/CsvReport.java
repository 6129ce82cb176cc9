package dev.holdpoint.evidence;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content as RFC 4180 CSV, one row a snapshot that is wanted, each with what holds for the whole run. Every field
 * is quoted, whatever separator a spreadsheet expects, and none begins like a formula (CWE-1236).
 */
final class CsvReport {
    /** With which spreadsheets take a cell for a formula, in their full width as well. */
    private static final String FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private static final List<String> RUN = List.of(
            "change",
            "description",
            "run",
            "simulated",
            "account",
            "accountLabel",
            "region",
            "partition",
            "operator",
            "startedAt",
            "gate",
            "acknowledgement",
            "verdict",
            "asOf",
            "version");
    private static final List<String> VOLUME =
            List.of("volume", "intent", "state", "snapshot", "capturedAt", "completedAt", "requestId", "problem");

    private CsvReport() {}

    static String of(ObjectNode content, String sha256) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(header());
            for (var volume : content.path("volumes")) {
                csv.writeRecord(row(content, volume, sha256));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written to", e);
        }
        return text.toString();
    }

    private static List<String> header() {
        var header = new ArrayList<>(RUN);
        header.addAll(VOLUME);
        header.addAll(List.of(
                "duplicates", "requestDescription", "target", "tags", "instance", "findings", "accepted", "sha256"));
        return header;
    }

    private static List<String> row(ObjectNode content, JsonNode volume, String sha256) {
        var row = new ArrayList<String>();
        RUN.forEach(key -> row.add(content.path(key).asString()));
        VOLUME.forEach(key -> row.add(volume.path(key).asString()));
        var parameters = volume.path("parameters");
        row.add(joined(volume.path("duplicates"), JsonNode::asString));
        row.add(parameters.path("description").asString());
        row.add(parameters.path("target").asString());
        row.add(joined(
                parameters.path("tags"),
                tag -> tag.path("key").asString() + "=" + tag.path("value").asString()));
        row.add(parameters.path("set").path("instance").asString(""));
        var findings = findings(content, volume.path("volume").asString());
        row.add(joined(findings, finding -> finding.path("text").asString()));
        row.add(joined(
                findings.stream()
                        .filter(finding ->
                                !finding.path("acceptedAt").asString().isEmpty())
                        .toList(),
                finding -> finding.path("text").asString()));
        row.add(sha256);
        return row.stream().map(CsvReport::cell).toList();
    }

    private static List<JsonNode> findings(ObjectNode content, String volume) {
        return StreamSupport.stream(content.path("checks").spliterator(), false)
                .filter(check -> check.path("volume").asString().equals(volume))
                .flatMap(check -> StreamSupport.stream(check.path("findings").spliterator(), false))
                .toList();
    }

    private static String joined(Iterable<JsonNode> nodes, Function<JsonNode, String> words) {
        return StreamSupport.stream(nodes.spliterator(), false).map(words).collect(Collectors.joining("; "));
    }

    /** The text, behind an apostrophe if a spreadsheet would take it for a formula. */
    static String cell(String text) {
        var begin = text.stripLeading();
        boolean formula = (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0)
                || (!begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0);
        return formula ? "'" + text : text;
    }
}
