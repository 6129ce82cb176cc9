package dev.holdpoint.ui.fx;

/** Opens pages in the browser of the OS. Does not block; any thread may call it. */
@FunctionalInterface
public interface Browser {

    /** Opens an {@code https} page; one that cannot be opened is to be copied from where it is shown. */
    void open(String url);
}
