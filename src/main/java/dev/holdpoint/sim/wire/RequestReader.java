package dev.holdpoint.sim.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads one HTTP/1.1 request: line, headers, and a body framed by length or in chunks. */
final class RequestReader {
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_CHUNK_LINE = 200;
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern TARGET = Pattern.compile("/[\\x21-\\x7e]*");
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Incoming in;
    private final OutputStream out;
    private final Limits limits;

    RequestReader(Incoming in, OutputStream out, Limits limits) {
        this.in = in;
        this.out = out;
        this.limits = limits;
    }

    HttpRequest read() throws IOException, MalformedRequest {
        var first = in.line(limits.headBytes());
        // RFC 9112, 2.2: an empty line before the request line is to be ignored.
        var line = (first.isEmpty() ? in.line(limits.headBytes()) : first).split(" ", -1);
        if (line.length != 3 || !TOKEN.matcher(line[0]).matches() || !line[2].matches("HTTP/1\\.[01]")) {
            throw new MalformedRequest(400, "not a request line of HTTP/1.1");
        }
        if (!TARGET.matcher(line[1]).matches()) {
            throw new MalformedRequest(400, "not a request target");
        }
        var headers = headers(limits.headBytes() - line[1].length());
        if (line[2].equals("HTTP/1.0")) {
            headers.put("connection", "close");
        }
        var body = body(headers);
        var mark = line[1].indexOf('?');
        var path = mark < 0 ? line[1] : line[1].substring(0, mark);
        return new HttpRequest(line[0], path, mark < 0 ? "" : line[1].substring(mark + 1), headers, body);
    }

    private Map<String, String> headers(int most) throws IOException, MalformedRequest {
        var headers = new TreeMap<String, String>();
        var left = most;
        var count = 0;
        for (var line = in.line(left); !line.isEmpty(); line = in.line(left)) {
            left -= line.length();
            count++;
            var colon = line.indexOf(':');
            if (colon < 1 || !TOKEN.matcher(line.substring(0, colon)).matches()) {
                throw new MalformedRequest(400, "not a header");
            }
            if (left <= 0 || count > MOST_HEADERS) {
                throw new MalformedRequest(431, "too many headers");
            }
            var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.merge(name, line.substring(colon + 1).strip(), (one, other) -> one + "," + other);
        }
        return headers;
    }

    private String body(Map<String, String> headers) throws IOException, MalformedRequest {
        var coding = headers.get("transfer-encoding");
        var length = headers.get("content-length");
        if (coding != null && length != null) {
            throw new MalformedRequest(400, "both a length and a transfer coding");
        }
        if (coding == null && (length == null || length.equals("0"))) {
            return "";
        }
        if (coding != null && !coding.equalsIgnoreCase("chunked")) {
            throw new MalformedRequest(501, "not a transfer coding that is known here");
        }
        var size = length == null ? 0 : size(length, 10);
        if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
            out.write(CONTINUE);
            out.flush();
        }
        return length == null ? chunks() : in.bytes(size);
    }

    private String chunks() throws IOException, MalformedRequest {
        var body = new StringBuilder();
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            if (body.length() + size > limits.bodyBytes()) {
                throw new MalformedRequest(413, "the body is too large");
            }
            body.append(in.bytes(size));
            if (!in.line(LONGEST_CHUNK_LINE).isEmpty()) {
                throw new MalformedRequest(400, "a chunk is longer than announced");
            }
        }
        var trailers = headers(limits.headBytes());
        if (trailers.containsKey("content-length")) {
            throw new MalformedRequest(400, "a length after the body");
        }
        return body.toString();
    }

    private int chunkSize() throws IOException, MalformedRequest {
        return size(in.line(LONGEST_CHUNK_LINE).split(";", 2)[0].strip(), 16);
    }

    private int size(String text, int radix) throws MalformedRequest {
        if (!text.matches(radix == 10 ? "[0-9]{1,18}" : "[0-9a-fA-F]{1,15}")) {
            throw new MalformedRequest(400, "not a length");
        }
        var size = Long.parseLong(text, radix);
        if (size > limits.bodyBytes()) {
            throw new MalformedRequest(413, "the body is too large");
        }
        return (int) size;
    }
}
