package dev.holdpoint.ui.request;

import dev.holdpoint.model.Verdict;
import dev.holdpoint.ui.fx.Surroundings;

/** Says what paused writes wait for. Any thread may call it. */
final class PauseWords {
    private final Surroundings around;

    PauseWords(Surroundings around) {
        this.around = around;
    }

    String line(Pause pause) {
        var verdict = pause.verdict();
        if (verdict == null) {
            return around.text("pause.idle");
        }
        return switch (pause.phase()) {
            case IDLE -> around.text("pause.idle");
            case WAITING -> around.text("pause.waiting", verdict.captured(), verdict.total());
            case RESUME -> around.text("pause.resume", verdict.total(), captured(verdict));
            case IN_VAIN -> around.text("pause.in-vain", verdict.captured(), verdict.total());
        };
    }

    private String captured(Verdict verdict) {
        return verdict.capturedAt().map(around.formats()::utcTime).orElse("");
    }
}
