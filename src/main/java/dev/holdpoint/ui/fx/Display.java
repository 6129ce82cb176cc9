package dev.holdpoint.ui.fx;

import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * How the operator wants times written, how large the letters are, and whether anything may move by itself; all of it
 * may change while the window is open. FX thread only.
 */
public final class Display {
    private final BooleanProperty utc = new SimpleBooleanProperty(this, "utc");
    private final BooleanProperty still = new SimpleBooleanProperty(this, "still");
    private final DoubleProperty fontSize = new SimpleDoubleProperty(this, "fontSize", 13);
    private final DoubleProperty rowHeight = new SimpleDoubleProperty(this, "rowHeight", 32);

    /** Whether times are written in UTC alone. */
    public BooleanProperty utcProperty() {
        return utc;
    }

    /** Whether nothing moves by itself, as the operator or the OS has it. */
    public BooleanProperty stillProperty() {
        return still;
    }

    /** The height of the window's letters in logical pixels, which widths are made of. */
    public DoubleProperty fontSizeProperty() {
        return fontSize;
    }

    /** The height of a row of a table in whole logical pixels. */
    public DoubleProperty rowHeightProperty() {
        return rowHeight;
    }

    /** The zone that times are written in beside UTC. */
    public ZoneId zone() {
        return utc.get() ? ZoneOffset.UTC : ZoneId.systemDefault();
    }
}
