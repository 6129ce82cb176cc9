package dev.holdpoint.ui;

import dev.holdpoint.settings.Appearance;
import dev.holdpoint.settings.Appearance.Density;
import dev.holdpoint.settings.Appearance.Theme;
import java.util.List;
import java.util.Locale;

/** One way in which the window is looked at: language, look and size. */
record Variant(String name, Locale locale, Appearance appearance, double width, double height) {
    private static final Appearance STILL =
            Appearance.DEFAULT.withStillness(true).withUtc(true);
    private static final Locale LONG = Locale.of("en", "XA");

    /** What a window has that nobody changed anything of. */
    static final Variant USUAL = new Variant("usual", Locale.ENGLISH, Appearance.DEFAULT, 1000, 700);

    static final Variant LIGHT = new Variant("light", Locale.ENGLISH, STILL.withTheme(Theme.LIGHT), 1000, 700);
    static final Variant DARK = new Variant("dark", Locale.ENGLISH, STILL.withTheme(Theme.DARK), 1000, 700);
    static final Variant SMALL = new Variant("small", Locale.ENGLISH, STILL.withTheme(Theme.LIGHT), 900, 520);
    static final Variant LARGE =
            new Variant("large", Locale.ENGLISH, STILL.withTheme(Theme.DARK).withFontSize(20), 1000, 700);
    static final Variant LONG_SMALL = new Variant("long-small", LONG, STILL.withTheme(Theme.LIGHT), 900, 520);
    static final Variant GERMAN =
            new Variant("german", Locale.GERMAN, STILL.withTheme(Theme.LIGHT).withDensity(Density.COMPACT), 1000, 700);

    /** What can be wrong differs in these; the others are for the eye. */
    static final List<Variant> JUDGED = List.of(LIGHT, DARK);

    static final List<Variant> ALL = List.of(LIGHT, DARK, SMALL, LARGE, LONG_SMALL, GERMAN);

    @Override
    public String toString() {
        return name;
    }
}
