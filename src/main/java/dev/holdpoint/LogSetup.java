package dev.holdpoint;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the program writes down. The one switch is the system property {@code holdpoint.log.level}, for the program's
 * own loggers; the loggers that could print a header, a body or a canonical request are pinned, and nothing lowers
 * them. Logback finds it as a service; where {@code logback.configurationFile} names a file, as in the tests, that
 * counts. In Java, because every start waits for it: reading the same from XML took 70 ms, this takes 40.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
    /**
     * Control and format characters would forge lines or hide text. Should anybody log what EC2 said, the encoded
     * authorization message is cut out of it.
     */
    private static final String TEXT = "%replace(%replace(%msg){'[\\p{Cntrl}\\p{Cf}]','\uFFFD'}%n%ex)"
            + "{'(?i)(encoded authorization (failure )?message:?\\s*)[A-Za-z0-9_+/=-]+','$1(left out)'}%nopex";

    private static final String MOMENT = "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC}";
    private static final String FILE_LINE = MOMENT + " %-5level [%thread] %logger{0}: " + TEXT;
    private static final String CONSOLE_LINE = "%level %logger{0}: " + TEXT;

    private static final long FILE_BYTES = 5 * FileSize.MB_COEFFICIENT;
    private static final long ALL_BYTES = 50 * FileSize.MB_COEFFICIENT;
    private static final int DAYS = 30;

    /** Below INFO those at WARN print canonical requests, headers with the session token, and whole bodies. */
    private static final Map<String, Level> PINNED = Map.of(
            "software.amazon.awssdk", Level.WARN,
            "software.amazon.awssdk.request", Level.WARN,
            "software.amazon.awssdk.auth", Level.WARN,
            "software.amazon.awssdk.http", Level.WARN,
            "org.apache.hc", Level.WARN,
            "org.apache.http", Level.OFF,
            "org.apache.hc.client5.http.wire", Level.OFF,
            "org.apache.hc.client5.http.headers", Level.OFF);

    /** Made by Logback. */
    public LogSetup() {}

    @Override
    public ExecutionStatus configure(LoggerContext into) {
        if (System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        PINNED.forEach((name, level) -> into.getLogger(name).setLevel(level));
        into.getLogger("dev.holdpoint").setLevel(Level.toLevel(System.getProperty("holdpoint.log.level"), Level.INFO));
        var root = into.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(file(into));
        root.addAppender(console(into));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static Appender<ILoggingEvent> file(LoggerContext into) {
        var directory = Path.of(System.getProperty(
                "holdpoint.logs",
                Path.of(System.getProperty("java.io.tmpdir"), "holdpoint-logs").toString()));
        var file = new RollingFileAppender<ILoggingEvent>();
        file.setFile(directory.resolve("holdpoint.log").toString());
        var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        rolling.setContext(into);
        rolling.setParent(file);
        rolling.setFileNamePattern(
                directory.resolve("holdpoint.%d{yyyy-MM-dd}.%i.log.gz").toString());
        rolling.setMaxFileSize(new FileSize(FILE_BYTES));
        rolling.setMaxHistory(DAYS);
        rolling.setTotalSizeCap(new FileSize(ALL_BYTES));
        rolling.start();
        file.setRollingPolicy(rolling);
        var encoder = encoder(FILE_LINE, into);
        encoder.setCharset(StandardCharsets.UTF_8);
        return started("file", file, encoder, into);
    }

    private static Appender<ILoggingEvent> console(LoggerContext into) {
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setTarget("System.err");
        var warnings = new ThresholdFilter();
        warnings.setContext(into);
        warnings.setLevel(Level.WARN.toString());
        warnings.start();
        console.addFilter(warnings);
        return started("console", console, encoder(CONSOLE_LINE, into), into);
    }

    private static PatternLayoutEncoder encoder(String line, LoggerContext into) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(into);
        encoder.setPattern(line);
        return encoder;
    }

    private static Appender<ILoggingEvent> started(
            String name,
            OutputStreamAppender<ILoggingEvent> appender,
            PatternLayoutEncoder encoder,
            LoggerContext into) {
        encoder.start();
        appender.setName(name);
        appender.setContext(into);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
