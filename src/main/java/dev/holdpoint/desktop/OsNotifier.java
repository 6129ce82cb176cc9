package dev.holdpoint.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages of the OS through what it brings along: {@code notify-send}, {@code osascript}, PowerShell. Words are passed
 * as arguments or in the environment of a fixed command, so no shell and no script ever reads them as anything else.
 */
public final class OsNotifier implements Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(OsNotifier.class);
    /** A message that nobody clicks does not keep its program for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int LONGEST = 250;
    private static final String CLICKED = "open";
    private static final String MAC =
            "on run argv\n display notification (item 2 of argv) with title (item 1 of argv)\nend run";

    private static final String BALLOON = "Add-Type -AssemblyName System.Windows.Forms,System.Drawing;"
            + "$i=New-Object System.Windows.Forms.NotifyIcon;$i.Icon=[System.Drawing.SystemIcons]::Information;"
            + "$i.Visible=$true;$script:done=$false;"
            + "$i.add_BalloonTipClicked({[Console]::Out.WriteLine('open');$script:done=$true});"
            + "$i.add_BalloonTipClosed({$script:done=$true});"
            + "$i.ShowBalloonTip(10000,$env:HOLDPOINT_TITLE,$env:HOLDPOINT_TEXT,"
            + "[System.Windows.Forms.ToolTipIcon]::Info);"
            + "$end=(Get-Date).AddSeconds(60);"
            + "while(-not $script:done -and (Get-Date) -lt $end)"
            + "{[System.Windows.Forms.Application]::DoEvents();Start-Sleep -Milliseconds 100};$i.Dispose()";

    private final String os;
    private final Launcher launcher;
    private final Executor background;

    /** Runs a command and gives what it printed; on a thread that may wait. */
    @FunctionalInterface
    interface Launcher {
        String run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException;
    }

    /** @param background runs what waits for the operator's click; virtual threads are meant */
    public OsNotifier(String osName, Executor background) {
        this(osName, OsNotifier::launch, background);
    }

    OsNotifier(String osName, Launcher launcher, Executor background) {
        this.os = osName.toLowerCase(Locale.ROOT);
        this.launcher = launcher;
        this.background = background;
    }

    @Override
    public void show(String title, String text, Runnable opened) {
        background.execute(() -> {
            try {
                var environment = Map.of("HOLDPOINT_TITLE", plain(title), "HOLDPOINT_TEXT", plain(text));
                var answer = launcher.run(command(plain(title), plain(text)), environment);
                if (answer.lines().anyMatch(CLICKED::equals)) {
                    opened.run();
                }
            } catch (IOException e) {
                LOG.info("this desktop shows no messages", e);
            } catch (InterruptedException ignored) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private List<String> command(String title, String text) {
        if (os.contains("win")) {
            return List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", BALLOON);
        }
        if (os.contains("mac")) {
            return List.of("osascript", "-e", MAC, "--", title, text);
        }
        return List.of("notify-send", "--app-name=Holdpoint", "--action=" + CLICKED + "=Holdpoint", "--", title, text);
    }

    /** No desktop is to be told of more than a line, nor of characters that it may take for markup. */
    private static String plain(String text) {
        return text.codePoints().limit(LONGEST).mapToObj(OsNotifier::plain).collect(Collectors.joining());
    }

    private static String plain(int point) {
        return switch (point) {
            case '<' -> "‹";
            case '>' -> "›";
            case '&' -> "+";
            default -> Character.isISOControl(point) ? " " : Character.toString(point);
        };
    }

    private static String launch(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.PIPE);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            process.destroy();
        }
    }
}
