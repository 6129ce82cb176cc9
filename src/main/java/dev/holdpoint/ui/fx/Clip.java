package dev.holdpoint.ui.fx;

import java.util.HashMap;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Where copied text goes. FX thread only. */
@FunctionalInterface
public interface Clip {

    void copy(String text);

    /** The clipboard of the OS. */
    static Clip system() {
        return text -> {
            var content = new HashMap<DataFormat, Object>();
            content.put(DataFormat.PLAIN_TEXT, text);
            Clipboard.getSystemClipboard().setContent(content);
        };
    }
}
