package dev.holdpoint.desktop;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens pages in the browser that the OS names. Only {@code https} pages are opened, and no shell sees the address, so
 * that a page's address cannot become a command.
 */
public final class WebBrowser {
    private static final Logger LOG = LoggerFactory.getLogger(WebBrowser.class);

    private final List<String> opener;
    private final Executor background;
    private final Starter starter;

    /** Starts a program; it is not waited for. */
    @FunctionalInterface
    public interface Starter {
        void start(List<String> command) throws IOException;
    }

    /**
     * The browser of an OS.
     *
     * @param os what the system property {@code os.name} says
     * @param background runs what starts a program
     */
    public WebBrowser(String os, Executor background, Starter starter) {
        this.opener = opener(os.toLowerCase(Locale.ROOT));
        this.background = background;
        this.starter = starter;
    }

    /** The browser of this computer. */
    public static WebBrowser ofThisOs(Executor background) {
        return new WebBrowser(System.getProperty("os.name"), background, command -> {
            var unused = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        });
    }

    /** Opens a page, if it is one. Does not block; any thread may call it. */
    public void open(String url) {
        if (!isPage(url)) {
            LOG.warn("not opened: no https page");
            return;
        }
        var command = new ArrayList<>(opener);
        command.add(url);
        background.execute(() -> start(command));
    }

    /** Opens a directory of this computer in its file browser. Does not block; any thread may call it. */
    public void open(Path directory) {
        var command = new ArrayList<>(opener);
        command.add(directory.toString());
        background.execute(() -> start(command));
    }

    private void start(List<String> command) {
        try {
            starter.start(command);
        } catch (IOException e) {
            // Its address is on the screen, to be copied. The log does not repeat it: it may carry a code.
            LOG.warn("no browser could be started: {}", e.getClass().getSimpleName());
        }
    }

    private static boolean isPage(String url) {
        try {
            var uri = URI.create(url);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (IllegalArgumentException ignored) {
            return false;
        }
    }

    private static List<String> opener(String os) {
        if (os.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return List.of(os.startsWith("mac") ? "open" : "xdg-open");
    }
}
