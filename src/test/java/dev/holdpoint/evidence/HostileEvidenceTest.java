package dev.holdpoint.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

/** Whatever stands in a change id, a description, a name or a tag can only be read: each form is parsed back. */
class HostileEvidenceTest {
    private static final List<String> PIECES = List.of(
            "<script>alert(1)</script>",
            "</td></table><img src=x onerror=alert(1)>",
            "\" onmouseover=\"x",
            "' style='x",
            "]]>",
            "<!--",
            "&lt;b&gt;",
            "=HYPERLINK(\"http://x\")",
            "+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r\n=1",
            "\u0000=1",
            " =1+1",
            "\uFF1D1",
            ";=1",
            "\",\n=cmd|' /C calc'!A0",
            "\u001b[31mred\u001b[0m",
            "\u202Egpj.exe",
            "\u2066x\u2069",
            "\u200B\uFEFF",
            "\u2028\u2029\u0085",
            "\uD800",
            "\uFFFF",
            "😀👩\u200D🚒",
            "{0} '{1}' ''",
            "${jndi:ldap://x}",
            "line one\nline two",
            "ü € 漢");
    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "table", "thead", "tbody", "tr", "th",
            "td", "div", "footer");

    static List<String> hostile() {
        var all = new ArrayList<>(PIECES);
        var random = new Random(4711);
        for (int i = 0; i < 120; i++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(4); piece >= 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            text.appendCodePoint(random.nextInt(0x3000));
            all.add(text.toString());
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void inHtmlItIsText(String text) throws Exception {
        var page = html(EvidenceFormat.HTML.write(Packs.with(text, text)));

        var names = new TreeSet<String>();
        var nodes = page.getElementsByTagName("*");
        for (int i = 0; i < nodes.getLength(); i++) {
            var element = (Element) nodes.item(i);
            names.add(element.getTagName());
            for (int a = 0; a < element.getAttributes().getLength(); a++) {
                assertThat(element.getAttributes().item(a).getNodeName())
                        .isIn("lang", "charset", "http-equiv", "content", "name", "class", "scope");
            }
        }
        assertThat(ELEMENTS).containsAll(names);
        assertThat(page.getDocumentElement().getTextContent()).contains(Plain.of(text));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void inJsonItIsAString(String text) {
        var content = JsonMapper.builder()
                .build()
                .readTree(EvidenceFormat.JSON.write(Packs.with(text, text)))
                .path("content");

        assertThat(content.path("description").asString()).isEqualTo(Plain.of(text));
        assertThat(content.size()).isEqualTo(Content.of(Packs.plain()).size());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void inCsvItIsOneCellThatIsNoFormula(String text) throws Exception {
        var csv = EvidenceFormat.CSV.write(Packs.with(text, text));

        try (var reader = CsvReader.builder().ofCsvRecord(new StringReader(csv))) {
            var rows = reader.stream().map(CsvRecord::getFields).toList();
            assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).hasSize(31));
            assertThat(rows.get(1).get(1)).endsWith(Plain.of(text));
            assertThat(rows.subList(1, 3).stream().flatMap(List::stream))
                    .noneMatch(
                            cell -> cell.stripLeading().matches("(?s)[=+\\-@\t\r\n\u0000\uFF1D\uFF0B\uFF0D\uFF20].*"));
        }
        assertThat(csv.replace("\r\n", "")).doesNotContainPattern("\\p{Cntrl}");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void inTextItMakesNoLineAndTurnsNothing(String text) {
        var written = EvidenceFormat.TEXT.write(Packs.with(text, text));

        assertThat(written.lines())
                .hasSameSizeAs(EvidenceFormat.TEXT.write(Packs.plain()).lines().toList());
        assertThat(written.replace("\n", ""))
                .doesNotContainPattern(
                        "[\\p{Cntrl}\\u0080-\\u009f\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]");
    }

    @Test
    void thePageAllowsItselfItsOwnStyleAndNothingElse() throws Exception {
        var page = html(EvidenceFormat.HTML.write(Packs.plain()));
        var meta = (Element) page.getElementsByTagName("meta").item(1);
        var style = page.getElementsByTagName("style").item(0).getTextContent();
        var hash = java.util.Base64.getEncoder()
                .encodeToString(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(style.getBytes(StandardCharsets.UTF_8)));

        assertThat(meta.getAttribute("http-equiv")).isEqualTo("Content-Security-Policy");
        assertThat(meta.getAttribute("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'");
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(EvidenceFormat.HTML.write(Packs.plain())).doesNotContain("http:", "https:", "url(", "@import");
    }

    /** The page is well-formed XML as well, so an independent parser can be asked what it holds. */
    private static Document html(String page) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setExpandEntityReferences(false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }
}
