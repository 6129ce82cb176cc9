package dev.holdpoint.ui.volumes;

import dev.holdpoint.ui.fx.Calm;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.fx.Working;
import dev.holdpoint.ui.fx.WrappingRow;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows where the listing stands: a strip above the table, and words in an empty one. FX thread only. */
final class PhaseView {
    /** A connection that takes no longer needs no words, and its first volumes come a tenth sooner without. */
    private static final Duration LONG = Duration.ofMillis(500);

    private final Surroundings around;
    private final VolumeLoad load;
    private final WrappingRow notice;
    private final TableView<VolumeItem> table;
    private final Runnable clearFilter;
    private final Onward onward;
    private final PhaseWords words;
    private final Label notes = new Label();
    private @Nullable ListPhase before;

    PhaseView(
            Surroundings around,
            VolumeLoad load,
            WrappingRow notice,
            TableView<VolumeItem> table,
            Runnable clearFilter,
            Onward onward) {
        this.around = around;
        this.load = load;
        this.notice = notice;
        this.table = table;
        this.clearFilter = clearFilter;
        this.onward = onward;
        this.words = new PhaseWords(around);
        notes.setWrapText(true);
        notes.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(notes, Priority.ALWAYS);
    }

    void bind(VolumeList list) {
        load.phase().subscribe(phase -> show(phase, list));
        list.shown().subscribe(() -> {
            if (list.shown().isEmpty()) {
                showNothing(load.phase().get(), !list.all().isEmpty());
            }
        });
    }

    /** While pages come, only the number of volumes is another. */
    private void show(ListPhase phase, VolumeList list) {
        if (phase instanceof ListPhase.Loading && before instanceof ListPhase.Loading) {
            notes.setText(words.notice(phase));
        } else {
            if (phase instanceof ListPhase.Opening) {
                Calm.onFxClock().after(LONG, () -> showNoticeIfStill(phase));
            } else {
                showNotice(phase);
            }
            showNothing(phase, !list.all().isEmpty());
        }
        before = phase;
    }

    private void showNoticeIfStill(ListPhase phase) {
        if (phase.equals(load.phase().get())) {
            showNotice(phase);
        }
    }

    private void showNotice(ListPhase phase) {
        var text = words.notice(phase);
        notice.setVisible(!text.isEmpty());
        notice.setManaged(!text.isEmpty());
        if (text.isEmpty()) {
            // What turns would go on turning where nobody sees it.
            notice.getChildren().clear();
            return;
        }
        notes.setText(text);
        notice.getChildren().setAll(sign(phase), notes, action(phase));
        notice.getStyleClass().removeAll("notice-info", "notice-warning", "notice-danger");
        notice.getStyleClass().add(style(phase));
    }

    private static Node sign(ListPhase phase) {
        if (phase.awaits()) {
            return new Working();
        }
        return new FontIcon(phase instanceof ListPhase.Failed ? "fth-x-octagon" : "fth-alert-triangle");
    }

    private static String style(ListPhase phase) {
        return switch (phase) {
            case ListPhase.NotConnected ignored -> "notice-info";
            case ListPhase.Opening ignored -> "notice-info";
            case ListPhase.Loading ignored -> "notice-info";
            case ListPhase.Stopped ignored -> "notice-warning";
            case ListPhase.Listed ignored -> "notice-warning";
            case ListPhase.Failed ignored -> "notice-danger";
        };
    }

    private Button action(ListPhase phase) {
        return switch (phase) {
            case ListPhase.Opening ignored -> button("volumes.give-up", "volumes-give-up", onward::giveUp);
            case ListPhase.Loading ignored -> button("volumes.stop", "volumes-stop", load::stop);
            default -> button("volumes.again", "volumes-again", load::refresh);
        };
    }

    private void showNothing(ListPhase phase, boolean filtered) {
        var label = new Label(words.nothing(phase, filtered));
        label.setWrapText(true);
        label.getStyleClass().add("nothing");
        var box = new VBox(label);
        box.getStyleClass().add("nothing-box");
        if (filtered) {
            box.getChildren().add(button("volumes.clear-filter", "volumes-nothing-clear", clearFilter));
        } else if (phase instanceof ListPhase.Listed) {
            box.getChildren().add(button("volumes.nothing.region", "volumes-nothing-region", onward::region));
        }
        table.setPlaceholder(box);
    }

    private Button button(String key, String id, Runnable act) {
        var button = new Button(around.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }
}
