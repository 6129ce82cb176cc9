package dev.holdpoint.ui.runs;

import dev.holdpoint.model.Intent;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run as plain text, for the change ticket. Any thread may call it. */
final class TicketText {
    private final Surroundings around;

    TicketText(Surroundings around) {
        this.around = around;
    }

    /** The text; {@code now} is when it was true. */
    String of(Run run, Instant now) {
        var connection = run.connection();
        var head = Stream.of(
                around.text("ticket.title", run.change().orElse(""), run.description())
                        .strip(),
                around.text("ticket.verdict", new VerdictWords(around).line(run)),
                around.text(
                        connection.isDemo() ? "ticket.place.demo" : "ticket.place",
                        connection.account().value(),
                        connection.region(),
                        connection.callerArn()),
                around.text(
                        "ticket.times",
                        around.formats().utc(run.startedAt()),
                        around.formats().utc(now)));
        return Stream.concat(head, run.intents().stream().map(this::line)).collect(Collectors.joining("\n")) + "\n";
    }

    private String line(Intent intent) {
        var snapshot = intent.state().snapshotId().map(SnapshotId::value).orElse("–");
        return around.text(
                "ticket.line",
                intent.key().volume().value(),
                snapshot,
                new StateWords(around).word(intent.state()),
                intent.requestId().isEmpty() ? "–" : intent.requestId());
    }
}
