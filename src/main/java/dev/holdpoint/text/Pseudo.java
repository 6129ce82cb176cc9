package dev.holdpoint.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * A language that nobody speaks, made of English: letters with accents, brackets around each sentence and four tenths
 * more of it. A text that stays plain was not in the bundle; a closing bracket that is missing on the screen was cut
 * off. Its locale is {@code en-XA}, as on Android and in Chromium: {@code -Duser.language=en -Duser.country=XA} starts
 * the program in it.
 */
final class Pseudo extends ResourceBundle {
    private static final Locale LOCALE = Locale.of("en", "XA");
    private static final String CHOICE = ",choice,";
    /** About what a gap is filled with. */
    private static final int FILLED = 3;

    private static final String PLAIN = "AEIOUYaeiouycnsz";
    private static final String ACCENTED = "ÅÉÎÖÛÝåéîöûýçñšž";
    /** Words to lengthen with; short ones, so that lines break where they would in a longer language. */
    private static final String MORE = " löñg ẃörð šö ïţ grõẃš";

    private final ResourceBundle english;

    private Pseudo(ResourceBundle english) {
        this.english = english;
    }

    /** {@code bundle}, or its lengthened twin where {@code locale} asks for it. */
    static ResourceBundle of(ResourceBundle bundle, Locale locale) {
        return locale.equals(LOCALE) ? new Pseudo(bundle) : bundle;
    }

    @Override
    protected Object handleGetObject(String key) {
        return sentence(english.getString(key));
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(english.keySet());
    }

    @Override
    protected Set<String> handleKeySet() {
        return english.keySet();
    }

    /** A sentence of the bundle, lengthened; the gaps of the formatter stay as they are. */
    static String sentence(String pattern) {
        var words = stretched(pattern);
        int missing = (int) Math.ceil(0.4 * shown(pattern)) - 2;
        return "[" + words
                + MORE.repeat(1 + Math.max(0, missing) / MORE.length()).substring(0, Math.max(0, missing)) + "]";
    }

    /** About how many letters of the pattern are shown: of sentences to choose from, the longest. */
    private static int shown(String pattern) {
        int length = 0;
        for (int at = 0; at < pattern.length(); at++) {
            if (pattern.charAt(at) == '{') {
                int end = closing(pattern, at);
                var inside = pattern.substring(at + 1, end);
                int choices = inside.indexOf(CHOICE);
                length += choices < 0
                        ? FILLED
                        : alternatives(inside.substring(choices + CHOICE.length())).stream()
                                .mapToInt(part -> shown(part.substring(limit(part))))
                                .max()
                                .orElse(0);
                at = end;
            } else {
                length++;
            }
        }
        return length;
    }

    private static String stretched(String pattern) {
        var out = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            if (letter == '{') {
                int end = closing(pattern, at);
                out.append(gap(pattern.substring(at + 1, end)));
                at = end;
            } else {
                int accent = PLAIN.indexOf(letter);
                out.append(accent < 0 ? letter : ACCENTED.charAt(accent));
            }
        }
        return out.toString();
    }

    /** A gap; of one that chooses between sentences, these are stretched too. */
    private static String gap(String inside) {
        int choices = inside.indexOf(CHOICE);
        if (choices < 0) {
            return "{" + inside + "}";
        }
        int first = choices + CHOICE.length();
        var parts = new ArrayList<String>();
        for (var part : alternatives(inside.substring(first))) {
            int limit = limit(part);
            parts.add(part.substring(0, limit) + stretched(part.substring(limit)));
        }
        return "{" + inside.substring(0, first) + String.join("|", parts) + "}";
    }

    /** Where the words of an alternative begin: after its number and the sign that follows it. */
    private static int limit(String part) {
        int at = 0;
        while (part.charAt(at) != '#' && part.charAt(at) != '<') {
            at++;
        }
        return at + 1;
    }

    private static List<String> alternatives(String choices) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < choices.length(); at++) {
            char letter = choices.charAt(at);
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            if (letter == '|' && depth == 0) {
                parts.add(choices.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(choices.substring(start));
        return parts;
    }

    private static int closing(String pattern, int open) {
        int depth = 0;
        for (int at = open; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("a gap that does not close: " + pattern);
    }
}
