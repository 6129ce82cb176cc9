package dev.holdpoint.bench;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/** What any program with this theme would cost: a window with an empty table. Ends when the parent closes its input. */
final class BareWindow {
    private static final int COLUMNS = 10;

    private BareWindow() {}

    /**
     * Shows it.
     *
     * @param args {@code once} to end as soon as it was painted
     */
    public static void main(String[] args) {
        Platform.startup(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            var table = new TableView<String>();
            for (var column = 0; column < COLUMNS; column++) {
                table.getColumns().add(new TableColumn<>("Column " + column));
            }
            var stage = new Stage();
            stage.setScene(new Scene(table, 1000, 700));
            stage.show();
            new FxMeter(stage.getScene()).afterPaint(() -> StartProbe.shown(args.length > 0));
        });
    }
}
