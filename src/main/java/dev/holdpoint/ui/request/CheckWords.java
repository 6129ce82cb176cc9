package dev.holdpoint.ui.request;

import dev.holdpoint.model.CheckReport;
import dev.holdpoint.model.CheckReport.Light;
import dev.holdpoint.model.Permission;
import dev.holdpoint.model.Problem;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what the check found. Any thread may call it. */
final class CheckWords {
    private final Surroundings around;

    CheckWords(Surroundings around) {
        this.around = around;
    }

    /** One or two words for one volume: what its light says too. */
    String answer(CheckReport.Item item) {
        return switch (item.permission()) {
            case Permission.Denied ignored -> around.text("check.denied");
            case Permission.CouldNotTell ignored -> around.text("check.could-not-tell");
            case Permission.NotAsked ignored ->
                around.text(item.light() == Light.RED ? "check.blocked" : "check.not-asked");
            case Permission.Allowed ignored ->
                switch (item.light()) {
                    case RED -> around.text("check.blocked");
                    case AMBER -> around.text("check.to-accept");
                    case GREEN, NOT_ASKED -> around.text("check.allowed");
                };
        };
    }

    /** Why, and what to do; empty for a volume that nothing stands against. */
    String reason(CheckReport.Item item) {
        return around.problems().lines(problems(item));
    }

    /** What to quote to support; empty where nothing went wrong. */
    String details(CheckReport.Item item) {
        return problems(item).stream()
                .map(problem -> item.volume() + "\n" + around.problems().details(problem))
                .collect(Collectors.joining("\n"));
    }

    /** The sum of it. */
    String summary(CheckState state) {
        return switch (state) {
            case CheckState.None ignored -> around.text("check.none");
            case CheckState.Looking ignored -> around.text("check.looking");
            case CheckState.Looked looked -> looked(looked);
            case CheckState.Running running ->
                around.text(
                        "check.running",
                        running.items().size(),
                        running.planned().items().size());
            case CheckState.Done done -> done(done);
        };
    }

    private String looked(CheckState.Looked looked) {
        int blocked = looked.blocked().size();
        int total = looked.items().size();
        return blocked == 0
                ? around.text("check.looked", total, looked.warned())
                : around.text("check.looked.blocked", blocked, total);
    }

    private String done(CheckState.Done done) {
        var at = around.formats().utcTime(done.report().at());
        int total = done.items().size();
        int blocked = done.blocked().size();
        if (blocked > 0) {
            return around.text("check.done.blocked", blocked, total, at);
        }
        var warned = done.warned() == 0 ? "" : " " + around.text("check.done.warned", done.warned());
        return around.text("check.done.allowed", total, at) + warned;
    }

    static List<Problem> problems(CheckReport.Item item) {
        var problems = new ArrayList<Problem>();
        switch (item.permission()) {
            case Permission.NotAsked ignored -> {}
            case Permission.Allowed ignored -> {}
            case Permission.Denied denied -> problems.add(denied.problem());
            case Permission.CouldNotTell unknown -> problems.add(unknown.problem());
        }
        problems.addAll(item.problems());
        return problems;
    }
}
