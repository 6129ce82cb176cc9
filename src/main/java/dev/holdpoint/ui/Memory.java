package dev.holdpoint.ui;

import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.Connections;
import dev.holdpoint.ui.connection.Remembered;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Keeps in the settings what the operator says about accounts and profiles. Any thread may call it. */
final class Memory implements Remembered {
    private final Desk desk;
    private final Consumer<Problem> tell;

    /** @param tell hears on the FX thread that the settings could not be written */
    Memory(Desk desk, Consumer<Problem> tell) {
        this.desk = desk;
        this.tell = tell;
    }

    @Override
    public Connections now() {
        return desk.settings().current().connections();
    }

    @Override
    public CompletionStage<Connections> change(UnaryOperator<Connections> change) {
        return CompletableFuture.supplyAsync(
                () -> {
                    desk.settings()
                            .change(settings -> settings.withConnections(change))
                            .ifPresent(problem -> desk.around().relay().run(() -> tell.accept(problem)));
                    return now();
                },
                desk.background());
    }
}
