package dev.holdpoint.text;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
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
    private final Map<String, Sentence> sentences = new ConcurrentHashMap<>();

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
            return sentence.indexOf('{') < 0 && sentence.indexOf('\'') < 0
                    ? sentence
                    : sentences
                            .computeIfAbsent(sentence, pattern -> new Sentence(pattern, locale))
                            .filled(arguments);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** A sentence with gaps. */
    private static final class Sentence {
        private final MessageFormat format;
        private final NumberFormat numbers;
        /** Whether no gap says how it is to be filled. */
        private final boolean plain;

        Sentence(String pattern, Locale locale) {
            format = new MessageFormat(pattern, locale);
            numbers = NumberFormat.getInstance(locale);
            plain = Arrays.stream(format.getFormats()).allMatch(Objects::isNull);
        }

        /** One at a time: a format remembers where it is. */
        synchronized String filled(Object... arguments) {
            return format.format(
                    plain ? Arrays.stream(arguments).map(this::written).toArray() : arguments);
        }

        /** As the format itself would write it; but that makes a format of numbers for each of them. */
        private Object written(Object argument) {
            return argument instanceof Number number ? numbers.format(number) : argument;
        }
    }
}
