package dev.holdpoint.sim.api;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers every request: the latest in memory, all of them in a file if there is one, a JSON object a line. A line is
 * written before the answer leaves. Safe for use by many threads.
 */
public final class RequestLog implements Closeable {
    private static final int REMEMBERED = 20_000;
    private static final String HIDDEN = "(not logged)";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Deque<LoggedRequest> recent = new ArrayDeque<>();
    private final @Nullable BufferedWriter file;

    /**
     * Opens the log; an existing file is continued.
     *
     * @param file null for memory alone
     */
    public RequestLog(@Nullable Path file) throws IOException {
        this.file = file == null
                ? null
                : Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The latest requests, oldest first. */
    public synchronized List<LoggedRequest> recent() {
        return List.copyOf(recent);
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    synchronized void add(LoggedRequest request) {
        recent.add(request);
        if (recent.size() > REMEMBERED) {
            recent.remove();
        }
        if (file == null) {
            return;
        }
        try {
            file.write(json.writeValueAsString(request));
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the request log cannot be written", e);
        }
    }

    /** The parameters as they may be logged. */
    static Map<String, String> harmless(Parameters parameters) {
        var harmless = new TreeMap<String, String>();
        parameters.values().forEach((name, value) -> {
            if (!name.equals("Action") && !name.equals("Version")) {
                var secret = name.equals("EncodedMessage") || name.equals("TokenCode") || name.startsWith("X-Amz-");
                harmless.put(name, secret ? HIDDEN : value);
            }
        });
        return harmless;
    }
}
