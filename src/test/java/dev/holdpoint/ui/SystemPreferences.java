package dev.holdpoint.ui;

import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;

/**
 * What an OS tells JavaFX of its user's wishes, changed as if in the settings of the OS. The Headless platform has no
 * OS to ask and leaves the place of its answers empty; this fills it. FX thread only.
 */
final class SystemPreferences {
    private static final String PLATFORM = "com.sun.javafx.application.PlatformImpl";
    private static final String MAPPING = "com.sun.javafx.application.preferences.PreferenceMapping";
    /** Our names of what is told, and JavaFX's. */
    private static final Map<String, String> TOLD = Map.of(
            "test.foreground", "foregroundColor", "test.background", "backgroundColor", "test.still", "reducedMotion");

    private SystemPreferences() {}

    /** Has JavaFX know our names; harmless when done again. */
    static void offer() throws ReflectiveOperationException {
        Constructor<?> mapping = Class.forName(MAPPING).getConstructor(String.class, Class.class);
        var types = new HashMap<String, Class<?>>();
        var mappings = new HashMap<String, Object>();
        for (var name : TOLD.entrySet()) {
            var type = name.getKey().endsWith("still") ? Boolean.class : Color.class;
            types.put(name.getKey(), type);
            mappings.put(name.getKey(), mapping.newInstance(name.getValue(), type));
        }
        Class.forName(PLATFORM)
                .getMethod("initPreferences", Map.class, Map.class, Map.class)
                .invoke(null, types, mappings, Map.of());
    }

    /** Dark, as an OS means it: light letters on a dark ground. */
    static void dark(boolean wanted) throws ReflectiveOperationException {
        tell(Map.of(
                "test.foreground", wanted ? Color.WHITE : Color.BLACK,
                "test.background", wanted ? Color.BLACK : Color.WHITE));
    }

    static void still(boolean wanted) throws ReflectiveOperationException {
        tell(Map.of("test.still", wanted));
    }

    private static void tell(Map<String, Object> news) throws ReflectiveOperationException {
        Class.forName(PLATFORM).getMethod("updatePreferences", Map.class).invoke(null, news);
    }
}
