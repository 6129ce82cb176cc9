package dev.holdpoint.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The forms in which evidence is given away. Safe for use by many threads. */
public enum EvidenceFormat {
    /** One page for people: self-contained, printable, without a script. */
    HTML,
    /** For programs: the content and its hash. */
    JSON,
    /** One row a snapshot, for a spreadsheet. */
    CSV,
    /** For the field of a ticket. */
    TEXT;

    /** The evidence in this form; whatever the run holds, it can only be read. */
    public String write(EvidencePack pack) {
        var content = Content.of(pack);
        var sha256 = Content.sha256(content);
        var words = new Words(pack.said().messages());
        return switch (this) {
            case HTML -> new HtmlReport(words).of(content, sha256);
            case JSON -> JsonReport.of(content, sha256);
            case CSV -> CsvReport.of(content, sha256);
            case TEXT -> new TextReport(words).of(content, sha256);
        };
    }

    /** The same as the bytes of a file. */
    public byte[] bytes(EvidencePack pack) {
        return write(pack).getBytes(StandardCharsets.UTF_8);
    }

    /** The end of a file's name, without the dot. */
    public String extension() {
        return this == TEXT ? "txt" : name().toLowerCase(Locale.ROOT);
    }
}
