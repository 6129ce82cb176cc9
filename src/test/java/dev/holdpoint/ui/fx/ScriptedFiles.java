package dev.holdpoint.ui.fx;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Dialogs for files in which a test has chosen beforehand; without a choice they are cancelled. */
public final class ScriptedFiles implements FilePicker {
    /** What is chosen next, first come first served. */
    public final Queue<Path> chosen = new ConcurrentLinkedQueue<>();

    @Override
    public Optional<Path> open(Ask ask) {
        return Optional.ofNullable(chosen.poll());
    }

    @Override
    public Optional<Path> save(Ask ask) {
        return Optional.ofNullable(chosen.poll());
    }
}
