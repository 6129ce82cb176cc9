package dev.holdpoint.ui.runs;

import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.HistoryQuery;
import dev.holdpoint.model.Outcome;
import dev.holdpoint.model.RunSummary;
import dev.holdpoint.ui.fx.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The choices by which the history is narrowed, each with one that narrows nothing. FX thread only. */
final class HistoryFilters {
    private static final List<Integer> DAYS = List.of(7, 30, 365);

    private final Surroundings around;
    private final ComboBox<Choice<AccountId>> account;
    private final ComboBox<Choice<Outcome>> outcome;
    private final ComboBox<Choice<Duration>> since;

    /** A choice and its words. */
    record Choice<T>(@Nullable T value, String words) {}

    HistoryFilters(
            Surroundings around,
            ComboBox<Choice<AccountId>> account,
            ComboBox<Choice<Outcome>> outcome,
            ComboBox<Choice<Duration>> since) {
        this.around = around;
        this.account = account;
        this.outcome = outcome;
        this.since = since;
        inWords(account);
        inWords(outcome);
        inWords(since);
        account.getItems().add(new Choice<>(null, around.text("history.account.any")));
        outcome.getItems().add(new Choice<>(null, around.text("history.outcome.any")));
        outcome.getItems().add(new Choice<>(Outcome.OPEN, around.text("history.outcome.open")));
        outcome.getItems().add(new Choice<>(Outcome.RESTORABLE, around.text("history.outcome.restorable")));
        outcome.getItems().add(new Choice<>(Outcome.INCOMPLETE, around.text("history.outcome.incomplete")));
        since.getItems().add(new Choice<>(null, around.text("history.since.any")));
        DAYS.forEach(days ->
                since.getItems().add(new Choice<>(Duration.ofDays(days), around.text("history.since.days", days))));
        clear();
    }

    private static <T> void inWords(ComboBox<Choice<T>> box) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice<T> choice) {
                return choice == null ? "" : choice.words();
            }

            @Override
            public @Nullable Choice<T> fromString(String text) {
                return null;
            }
        });
    }

    void clear() {
        account.getSelectionModel().selectFirst();
        outcome.getSelectionModel().selectFirst();
        since.getSelectionModel().selectFirst();
    }

    void onChange(Runnable act) {
        account.getSelectionModel().selectedItemProperty().addListener(changed -> act.run());
        outcome.getSelectionModel().selectedItemProperty().addListener(changed -> act.run());
        since.getSelectionModel().selectedItemProperty().addListener(changed -> act.run());
    }

    /** Offers the accounts that there are runs of; one that was offered stays. */
    void offer(List<RunSummary> runs) {
        var known = new TreeMap<AccountId, String>();
        runs.forEach(run -> known.put(
                run.connection().account(), around.mark(run.connection()).label()));
        account.getItems().stream().map(Choice::value).filter(id -> id != null).forEach(known::remove);
        known.forEach((id, label) -> account.getItems()
                .add(new Choice<>(
                        id,
                        label.isEmpty()
                                ? id.grouped()
                                : around.text("history.account.labelled", label, id.grouped()))));
    }

    /** The question that is asked now. */
    HistoryQuery query(String text) {
        var span = chosen(since);
        return new HistoryQuery(
                text,
                chosen(account),
                chosen(outcome),
                span == null ? null : around.now().minus(span),
                null,
                HistoryQuery.PAGE);
    }

    private static <T> @Nullable T chosen(ComboBox<Choice<T>> box) {
        var choice = box.getValue();
        return choice == null ? null : choice.value();
    }
}
