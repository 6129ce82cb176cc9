package dev.holdpoint.ui.volumes;

import dev.holdpoint.settings.TableLayout;

/** Remembers how the operator arranged the table. FX thread only; does not block. */
public interface Layouts {

    /** The arrangement as it was kept last. */
    TableLayout layout();

    void keep(TableLayout layout);
}
