package dev.holdpoint.ui;

import dev.holdpoint.settings.Appearance;
import dev.holdpoint.settings.Appearance.Density;
import dev.holdpoint.settings.Appearance.Theme;
import java.util.List;
import java.util.Locale;

/** One look of a window: theme, size of letters, and its own size. */
record Variant(String name, Appearance appearance, double width, double height) {
    private static final Appearance STILL =
            Appearance.DEFAULT.withStillness(true).withUtc(true);
    private static final Appearance BRIGHT = STILL.withTheme(Theme.LIGHT);
    private static final Appearance GLOOMY = STILL.withTheme(Theme.DARK);

    /** Which colours lie on which is the same in every size and language, so that it is measured in these two alone. */
    static final Variant LIGHT = new Variant("light", BRIGHT, 1000, 700);

    static final Variant DARK = new Variant("dark", GLOOMY, 1000, 700);

    private static final Locale LONGEST = Locale.of("en", "XA");
    private static final Variant LARGE_SMALL = new Variant("large-small", GLOOMY.withFontSize(20), 900, 520);
    private static final Variant LONG_SMALL = new Variant("long-small", BRIGHT, 900, 520);
    private static final Variant LONG_LARGE = new Variant("long-large", BRIGHT.withFontSize(20), 1000, 700);

    /** A window in a language, with the looks that it takes on one after the other. */
    record Language(Locale locale, List<Variant> looks) {
        @Override
        public String toString() {
            return locale.toLanguageTag();
        }
    }

    /**
     * The looks between which all others lie: both themes, the largest letters in the smallest window, and each of
     * these with words that are four tenths longer. The others are for {@code -Pscreenshots}.
     */
    static List<Language> extremes() {
        return List.of(
                new Language(Locale.ENGLISH, List.of(LIGHT, DARK, LARGE_SMALL)),
                new Language(LONGEST, List.of(LONG_SMALL, LONG_LARGE)));
    }

    static List<Language> everyLanguage() {
        return List.of(
                new Language(
                        Locale.ENGLISH,
                        List.of(
                                LIGHT,
                                DARK,
                                new Variant("small", GLOOMY, 900, 520),
                                new Variant("large", GLOOMY.withFontSize(20), 1000, 700),
                                LARGE_SMALL)),
                new Language(LONGEST, List.of(new Variant("long", BRIGHT, 1000, 700), LONG_SMALL, LONG_LARGE)),
                new Language(
                        Locale.GERMAN,
                        List.of(
                                new Variant("german", BRIGHT.withDensity(Density.COMPACT), 1000, 700),
                                new Variant("german-small", BRIGHT.withDensity(Density.COMPACT), 900, 520))));
    }

    /** Small windows that have little room: for German, and for the longest words in the largest letters. */
    static List<Language> narrow() {
        return List.of(
                new Language(Locale.GERMAN, List.of(new Variant("german-small", BRIGHT, 900, 520))),
                new Language(LONGEST, List.of(new Variant("long-large-small", BRIGHT.withFontSize(20), 900, 520))));
    }

    /** Whether colours are measured in this look. */
    boolean measured() {
        return equals(LIGHT) || equals(DARK);
    }

    @Override
    public String toString() {
        return name;
    }
}
