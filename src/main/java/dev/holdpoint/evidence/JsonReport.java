package dev.holdpoint.evidence;

import tools.jackson.databind.node.ObjectNode;

/** The content and its hash as JSON: {@code content} is in its canonical form, to be hashed again by whoever doubts. */
final class JsonReport {

    private JsonReport() {}

    static String of(ObjectNode content, String sha256) {
        var report = Content.JSON.createObjectNode();
        report.put("format", "holdpoint-evidence-1");
        report.put("sha256", sha256);
        report.set("content", content);
        return Content.JSON.writeValueAsString(report) + "\n";
    }
}
