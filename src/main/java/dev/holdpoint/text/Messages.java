package dev.holdpoint.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The program's sentences in one language, from {@code messages.properties} and {@code problems.properties}. A key that
 * is missing is a bug, which a test finds; at run time its name is shown in its place, so that no screen fails for want
 * of a word. Safe for use by many threads.
 */
public final class Messages {
    private final ResourceBundle screens;
    private final ResourceBundle problems;
    private final Locale locale;
    /**
     * By their sentence: a table says the same ones of each row, and to read one takes ten times as long as to fill it.
     */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /**
     * The sentences in the language of {@code locale}, or in English where there is none; {@code en-XA} is English made
     * longer, to see whether the screens bear it.
     */
    public Messages(Locale locale) {
        this.locale = locale;
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        screens = Pseudo.of(ResourceBundle.getBundle("dev.holdpoint.text.messages", locale, noFallback), locale);
        problems = Pseudo.of(ResourceBundle.getBundle("dev.holdpoint.text.problems", locale, noFallback), locale);
    }

    /** The bundle that FXML takes its {@code %keys} from. */
    public ResourceBundle screens() {
        return screens;
    }

    /** The language and the formats of numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** The sentence {@code key} of a screen, its numbered gaps filled with {@code arguments}. */
    public String text(String key, Object... arguments) {
        return format(screens, key, arguments);
    }

    boolean hasProblem(String key) {
        return problems.containsKey(key);
    }

    String problem(String key, Object... arguments) {
        return format(problems, key, arguments);
    }

    private String format(ResourceBundle bundle, String key, Object... arguments) {
        try {
            var sentence = bundle.getString(key);
            // Most have no gap and no quote, and a screen is full of them.
            return sentence.indexOf('{') < 0 && sentence.indexOf('\'') < 0 ? sentence : filled(sentence, arguments);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    private String filled(String sentence, Object... arguments) {
        var format = formats.computeIfAbsent(sentence, pattern -> new MessageFormat(pattern, locale));
        // One at a time: a format remembers where it is.
        synchronized (format) {
            return format.format(arguments);
        }
    }
}
