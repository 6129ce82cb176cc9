package dev.holdpoint.desktop;

import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.AppPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What helps to find out why something went wrong, with everything taken out that is nobody else's business. The
 * journal is never part of it. Every method may touch the disk; any thread but the FX thread may call it.
 */
public final class Diagnostics {
    private static final Logger LOG = LoggerFactory.getLogger(Diagnostics.class);
    /** Of a log that is longer, the end. */
    private static final int MOST = 2_000_000;

    private final AppPaths paths;
    private final About about;
    private final Consumer<Path> opener;
    private final Redaction redaction;

    /**
     * The diagnostics of a start of the program.
     *
     * @param home the operator's directory, whose name is taken out
     * @param opener opens a directory for the operator
     */
    public Diagnostics(AppPaths paths, About about, String home, Consumer<Path> opener) {
        this.paths = paths;
        this.about = about;
        this.opener = opener;
        this.redaction = new Redaction(home);
    }

    /** What this program is and runs on. */
    public About about() {
        return about;
    }

    /** Opens the directory of the logs in the file browser of the OS. Does not block. */
    public void openLogs() {
        opener.accept(paths.logs());
    }

    /** In a few lines, to be pasted into a report. */
    public String summary() {
        return redaction.of("""
                Holdpoint %s (%s)
                Java %s, JavaFX %s
                %s
                Files in %s
                """.formatted(
                        about.version(),
                        about.build().isEmpty() ? "working copy" : about.build(),
                        about.java(),
                        about.javafx(),
                        about.system(),
                        about.files()));
    }

    /** Writes the summary, the settings and the logs into a ZIP file; what went wrong, if anything. */
    public Optional<Problem> write(Path target) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(target))) {
            put(zip, "summary.txt", summary());
            if (Files.exists(paths.settings())) {
                put(zip, "settings.json", redaction.of(read(paths.settings())));
            }
            for (var log : logFiles()) {
                put(zip, "logs/" + log.getFileName(), redaction.of(read(log)));
            }
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("the diagnostics cannot be written", e);
            return Optional.of(Problem.amber("diagnostics.unwritable", target.toString()));
        }
    }

    private List<Path> logFiles() throws IOException {
        if (!Files.isDirectory(paths.logs())) {
            return List.of();
        }
        try (var files = Files.list(paths.logs())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        int from = Math.max(0, bytes.length - MOST);
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
