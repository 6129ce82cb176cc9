package dev.holdpoint.ui.fx;

import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** How the operator wants times written, and whether anything may move by itself; both may change. FX thread only. */
public final class Display {
    private final BooleanProperty utc = new SimpleBooleanProperty(this, "utc");
    private final BooleanProperty still = new SimpleBooleanProperty(this, "still");

    /** Whether times are written in UTC alone. */
    public BooleanProperty utcProperty() {
        return utc;
    }

    /** Whether nothing moves by itself, as the operator or the OS has it. */
    public BooleanProperty stillProperty() {
        return still;
    }

    /** The zone that times are written in beside UTC. */
    public ZoneId zone() {
        return utc.get() ? ZoneOffset.UTC : ZoneId.systemDefault();
    }
}
