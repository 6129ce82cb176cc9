package dev.holdpoint.ui;

import dev.holdpoint.ui.fx.Surroundings;
import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The band that says that nothing here is real, with what can be tried out. FX thread only. */
final class DemoController {
    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final Duration FAST = Duration.ofSeconds(6);

    private final Surroundings around;
    private final Demo demo;
    private final Executor background;
    private Runnable exit = () -> {};
    private Runnable guide = () -> {};

    @FXML
    private VBox band;

    @FXML
    private ComboBox<DemoStory> story;

    @FXML
    private ToggleButton fast;

    @FXML
    private Label about;

    /** @param background runs what blocks */
    DemoController(Surroundings around, Demo demo, Executor background) {
        this.around = around;
        this.demo = demo;
        this.background = background;
    }

    Parent load() {
        return around.load("demo.fxml", this);
    }

    /** What leaving the demo and asking for the guide do. */
    void on(Runnable leave, Runnable askGuide) {
        exit = leave;
        guide = askGuide;
    }

    /** Shows or hides the band. The simulated EC2 stays as it was told to be. */
    void show(boolean wanted) {
        band.setVisible(wanted);
        band.setManaged(wanted);
    }

    @FXML
    private void initialize() {
        show(false);
        story.getItems().setAll(DemoStory.values());
        story.setConverter(new StoryNames());
        story.setValue(DemoStory.ALL_WELL);
        tell(DemoStory.ALL_WELL);
        story.valueProperty().addListener((property, before, now) -> {
            tell(now);
            background.execute(() -> demo.play(now));
        });
        fast.selectedProperty().addListener((property, before, now) -> {
            var longest = now ? FAST : USUAL;
            background.execute(() -> demo.pace(longest));
        });
    }

    @FXML
    private void onGuide() {
        guide.run();
    }

    @FXML
    private void onExit() {
        exit.run();
    }

    /** That all goes well needs no room of its own. */
    private void tell(DemoStory of) {
        about.setText(sentence(of));
        about.setVisible(of != DemoStory.ALL_WELL);
        about.setManaged(of != DemoStory.ALL_WELL);
    }

    private String sentence(DemoStory of) {
        return around.text(
                switch (of) {
                    case ALL_WELL -> "demo.all-well.about";
                    case LOST_ANSWER -> "demo.lost-answer.about";
                    case EXPIRED_LOGIN -> "demo.expired-login.about";
                    case THROTTLED -> "demo.throttled.about";
                    case DENIED -> "demo.denied.about";
                    case FAILING -> "demo.failing.about";
                });
    }

    private final class StoryNames extends StringConverter<DemoStory> {
        @Override
        public String toString(@Nullable DemoStory of) {
            return of == null
                    ? ""
                    : around.text(
                            switch (of) {
                                case ALL_WELL -> "demo.all-well";
                                case LOST_ANSWER -> "demo.lost-answer";
                                case EXPIRED_LOGIN -> "demo.expired-login";
                                case THROTTLED -> "demo.throttled";
                                case DENIED -> "demo.denied";
                                case FAILING -> "demo.failing";
                            });
        }

        @Override
        public DemoStory fromString(String words) {
            return DemoStory.ALL_WELL;
        }
    }
}
