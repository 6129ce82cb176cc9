package dev.holdpoint.ui.fx;

import dev.holdpoint.model.Problem;

/** The one strip of the window for what concerns more than a field. FX thread only. */
public interface Banner {

    /** Shows a problem in its three sentences, with its details to copy. */
    void show(Problem problem);

    /** Shows a sentence. */
    void say(String sentence);

    /** Takes away what is shown. */
    void hide();
}
