package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Run;
import dev.holdpoint.ui.fx.Surroundings;

/** The words of what is worth interrupting somebody for. Any thread may call it. */
public final class RunNewsWords {
    private final Surroundings around;

    public RunNewsWords(Surroundings around) {
        this.around = around;
    }

    /** Which run it is. */
    public String title(RunNews.Item item) {
        return around.text("news.title", name(item.run()));
    }

    /** What happened, and what follows from it. */
    public String sentence(RunNews.Item item) {
        var run = item.run();
        var verdict = new VerdictWords(around).line(run);
        return switch (item.kind()) {
            case CAPTURED -> around.text("news.captured", name(run), verdict);
            case RESTORABLE -> around.text("news.restorable", name(run), verdict);
            case STOPPED -> around.text("news.stopped", name(run), verdict);
        };
    }

    /** What the button says that brings the run into sight. */
    public String look() {
        return around.text("news.look");
    }

    private String name(Run run) {
        return run.change()
                .orElseGet(() -> run.description().isBlank()
                        ? around.text("verdict.run.started", around.formats().utc(run.startedAt()))
                        : run.description());
    }
}
