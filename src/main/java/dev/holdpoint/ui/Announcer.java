package dev.holdpoint.ui;

import dev.holdpoint.model.Board;
import dev.holdpoint.model.Run;
import dev.holdpoint.ui.runs.RunNews;
import dev.holdpoint.ui.runs.RunNewsWords;
import java.util.function.Consumer;

/**
 * Tells once when a lamp turns or a run cannot end well any more: always in the window, and on the desktop if the
 * operator wishes. FX thread only.
 */
final class Announcer {
    private final Desk desk;
    private final StripBanner banner;
    private final Consumer<Run> show;
    private final Runnable raise;
    private final RunNews news = new RunNews();
    private final RunNewsWords words;

    /**
     * An announcer for one window.
     *
     * @param show brings a run into sight
     * @param raise brings the window to the front
     */
    Announcer(Desk desk, StripBanner banner, Consumer<Run> show, Runnable raise) {
        this.desk = desk;
        this.banner = banner;
        this.show = show;
        this.raise = raise;
        this.words = new RunNewsWords(desk.around());
    }

    void show(Board board) {
        news.of(board).forEach(this::tell);
    }

    /** What comes next is another engine's. */
    void forget() {
        news.forget();
    }

    private void tell(RunNews.Item item) {
        var sentence = words.sentence(item);
        banner.say(sentence, words.look(), () -> show.accept(item.run()));
        if (desk.tools().wished().getAsBoolean()) {
            desk.tools()
                    .notifier()
                    .show(
                            words.title(item),
                            sentence,
                            () -> desk.around().relay().run(() -> {
                                raise.run();
                                show.accept(item.run());
                            }));
        }
    }
}
