package dev.holdpoint.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content as one HTML page that needs nothing else and can be printed. It allows itself its own style sheet, by its
 * hash, and nothing more: no script, no picture, no request.
 */
final class HtmlReport {
    private static final String STYLE =
            "body{font:14px/1.45 system-ui,sans-serif;color:#1f2328;background:#fff;margin:2rem auto;max-width:62rem;"
                    + "padding:0 1rem}h1{font-size:1.4rem;margin:0}h2{font-size:1.05rem;margin:1.6rem 0 .4rem}"
                    + ".verdict{border-left:6px solid #57606a;padding:.6rem .9rem;margin:1rem 0;background:#f6f8fa;"
                    + "font-weight:600}.SAFE{border-color:#1a7f37}.DO_NOT_BEGIN{border-color:#cf222e}"
                    + ".simulated{background:#ddf4ff;padding:.4rem .9rem;font-weight:600}"
                    + "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;"
                    + "padding:.3rem .6rem .3rem 0;border-bottom:1px solid #d0d7de;overflow-wrap:anywhere}"
                    + "th{font-weight:600}.facts th{width:13rem}.mono{font-family:ui-monospace,monospace;"
                    + "font-size:12px}footer{margin-top:2rem;color:#57606a;font-size:12px}"
                    + "@media print{body{margin:0;max-width:none}h2{break-after:avoid}tr{break-inside:avoid}}";

    private final Words words;

    HtmlReport(Words words) {
        this.words = words;
    }

    String of(ObjectNode content, String sha256) {
        var html = new Html().open("html", "lang", words.locale().toLanguageTag());
        head(html, content);
        html.open("body");
        if (content.path("simulated").asBoolean()) {
            html.leaf("p", words.text("evidence.simulated"), "class", "simulated");
        }
        html.leaf("h1", title(content))
                .leaf("p", content.path("description").asString())
                .leaf(
                        "p",
                        content.path("verdictSentence").asString(),
                        "class",
                        "verdict " + content.path("verdict").asString());
        facts(html, content);
        volumes(html, content);
        requests(html, content);
        checks(html, content);
        further(html, content);
        html.open("footer")
                .leaf(
                        "p",
                        words.text(
                                "evidence.text.made",
                                content.path("version").asString(),
                                words.time(content.path("asOf"))))
                .leaf("p", words.text("evidence.text.sha256", sha256), "class", "mono")
                .close();
        return html.close().close().toString();
    }

    private void head(Html html, ObjectNode content) {
        html.open("head")
                .empty("meta", "charset", "utf-8")
                .empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src 'sha256-" + styleHash()
                                + "'; base-uri 'none'; form-action 'none'")
                .empty("meta", "name", "referrer", "content", "no-referrer")
                .leaf("title", title(content))
                .style(STYLE)
                .close();
    }

    private String title(ObjectNode content) {
        var change = content.path("change").asString();
        return change.isEmpty() ? words.text("evidence.title") : words.text("evidence.title.change", change);
    }

    private void facts(Html html, ObjectNode content) {
        html.open("table", "class", "facts").open("tbody");
        fact(html, words.text("evidence.account"), words.account(content));
        fact(
                html,
                words.text("evidence.region"),
                words.text(
                        "evidence.region.partition",
                        content.path("region").asString(),
                        content.path("partition").asString()));
        fact(html, words.text("evidence.operator"), content.path("operator").asString());
        fact(html, words.text("evidence.started"), words.time(content.path("startedAt")));
        fact(html, words.text("evidence.captured"), words.time(content.path("capturedAt")));
        fact(html, words.text("evidence.restorable"), words.time(content.path("restorableAt")));
        fact(html, words.text("evidence.gate"), words.gate(content));
        fact(html, words.text("evidence.acknowledgement"), words.orNothing(content.path("acknowledgement")));
        fact(html, words.text("evidence.run"), content.path("run").asString());
        html.close().close();
    }

    private static void fact(Html html, String name, String value) {
        html.open("tr").leaf("th", name, "scope", "row").leaf("td", value).close();
    }

    private void volumes(Html html, ObjectNode content) {
        html.leaf("h2", words.text("evidence.volumes")).open("table");
        header(
                html,
                List.of(
                        words.text("evidence.volume"),
                        words.text("evidence.snapshot"),
                        words.text("evidence.state"),
                        words.text("evidence.captured"),
                        words.text("evidence.completed"),
                        words.text("evidence.request-id")));
        html.open("tbody");
        for (var volume : content.path("volumes")) {
            html.open("tr")
                    .leaf("td", volume.path("volume").asString(), "class", "mono")
                    .leaf("td", words.orNothing(volume.path("snapshot")), "class", "mono")
                    .leaf("td", state(volume))
                    .leaf("td", words.time(volume.path("capturedAt")))
                    .leaf("td", words.time(volume.path("completedAt")))
                    .leaf("td", words.orNothing(volume.path("requestId")), "class", "mono")
                    .close();
        }
        html.close().close();
    }

    private String state(JsonNode volume) {
        var problem = volume.path("problem").asString();
        var state = volume.path("stateWords").asString();
        var duplicates = volume.path("duplicates").size();
        var more = duplicates == 0 ? state : words.text("evidence.duplicates", state, duplicates);
        return problem.isEmpty() ? more : words.text("evidence.state.why", more, problem);
    }

    private void requests(Html html, ObjectNode content) {
        html.leaf("h2", words.text("evidence.requests")).open("table").open("tbody");
        for (var volume : content.path("volumes")) {
            fact(html, volume.path("volume").asString(), words.parameters(volume.path("parameters")));
        }
        html.close().close();
    }

    private void checks(Html html, ObjectNode content) {
        if (content.path("checks").isEmpty()) {
            return;
        }
        html.leaf("h2", words.text("evidence.checks", words.time(content.path("checkedAt"))))
                .open("table")
                .open("tbody");
        for (var check : content.path("checks")) {
            html.open("tr")
                    .leaf("th", check.path("volume").asString(), "scope", "row", "class", "mono")
                    .open("td")
                    .leaf("div", words.permission(check));
            check.path("findings").forEach(finding -> html.leaf("div", words.finding(finding)));
            html.close().close();
        }
        html.close().close();
    }

    private void further(Html html, ObjectNode content) {
        if (!content.path("statements").isEmpty()) {
            html.leaf("h2", words.text("evidence.statements")).open("table").open("tbody");
            content.path("statements")
                    .forEach(statement -> fact(
                            html,
                            words.time(statement.path("at")),
                            statement.path("text").asString()));
            html.close().close();
        }
        if (!content.path("afterwards").isEmpty()) {
            html.leaf("h2", words.text("evidence.afterwards")).open("table").open("tbody");
            content.path("afterwards").forEach(deed -> fact(html, words.time(deed.path("at")), words.deed(deed)));
            html.close().close();
        }
    }

    private static void header(Html html, List<String> names) {
        html.open("thead").open("tr");
        names.forEach(name -> html.leaf("th", name, "scope", "col"));
        html.close().close();
    }

    private static String styleHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(STYLE.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
