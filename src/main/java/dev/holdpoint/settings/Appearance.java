package dev.holdpoint.settings;

import java.util.Locale;
import java.util.Objects;

/**
 * How the window looks and speaks.
 *
 * @param theme light, dark, or as the OS has it
 * @param density how much room a row takes
 * @param fontSize of the window's words, 11 to 20 logical pixels
 * @param language of the window's words
 * @param utc whether times are written in UTC alone; otherwise the local time stands beside it
 * @param stillness whether nothing moves by itself; otherwise as the OS has it
 */
public record Appearance(
        Theme theme, Density density, int fontSize, Language language, boolean utc, boolean stillness) {
    public static final int SMALLEST = 11;
    public static final int LARGEST = 20;
    private static final int USUAL_SIZE = 13;
    public static final Appearance DEFAULT =
            new Appearance(Theme.SYSTEM, Density.COMFORTABLE, USUAL_SIZE, Language.SYSTEM, false, false);

    /** What a file leaves out has its default, and a size out of bounds the nearest one. */
    public Appearance {
        theme = Objects.requireNonNullElse(theme, Theme.SYSTEM);
        density = Objects.requireNonNullElse(density, Density.COMFORTABLE);
        language = Objects.requireNonNullElse(language, Language.SYSTEM);
        fontSize = fontSize == 0 ? USUAL_SIZE : Math.clamp(fontSize, SMALLEST, LARGEST);
    }

    /** Light or dark. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** How much room a row takes. */
    public enum Density {
        COMFORTABLE,
        COMPACT
    }

    /** The language of the window. Numbers and dates follow the OS where it speaks the same one. */
    public enum Language {
        SYSTEM,
        ENGLISH,
        GERMAN;

        /** What the words, numbers and dates of the window follow, on a system that has {@code system}. */
        public Locale locale(Locale system) {
            return switch (this) {
                case SYSTEM -> system;
                case ENGLISH -> same(system, Locale.ENGLISH);
                case GERMAN -> same(system, Locale.GERMAN);
            };
        }

        private static Locale same(Locale system, Locale wanted) {
            return system.getLanguage().equals(wanted.getLanguage()) ? system : wanted;
        }
    }

    public Appearance withTheme(Theme chosen) {
        return new Appearance(chosen, density, fontSize, language, utc, stillness);
    }

    public Appearance withDensity(Density chosen) {
        return new Appearance(theme, chosen, fontSize, language, utc, stillness);
    }

    public Appearance withFontSize(int chosen) {
        return new Appearance(theme, density, chosen, language, utc, stillness);
    }

    public Appearance withLanguage(Language chosen) {
        return new Appearance(theme, density, fontSize, chosen, utc, stillness);
    }

    public Appearance withUtc(boolean chosen) {
        return new Appearance(theme, density, fontSize, language, chosen, stillness);
    }

    public Appearance withStillness(boolean chosen) {
        return new Appearance(theme, density, fontSize, language, utc, chosen);
    }
}
