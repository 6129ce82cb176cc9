package dev.holdpoint.ui.connection;

import dev.holdpoint.account.Accounts;
import dev.holdpoint.model.Checked;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.ui.fx.Picker;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/** Choose and open a connection. FX thread only. */
public final class ConnectionController {
    /** Where the demo is when no Region was chosen. */
    private static final String DEMO_REGION = "eu-west-1";

    private final Surroundings around;
    private final Accounts accounts;
    private final ConnectionListener listener;
    private final WhereController where;
    private final Opening opening;
    private final FirstRunController firstRun;

    @FXML
    private Picker profile;

    @FXML
    private Picker region;

    @FXML
    private Button connect;

    @FXML
    private ToggleButton advanced;

    @FXML
    private Node endpointRow;

    @FXML
    private TextField endpoint;

    /** @param listener hears what becomes of connections */
    public ConnectionController(Surroundings around, Accounts accounts, ConnectionListener listener) {
        this.around = around;
        this.accounts = accounts;
        this.listener = listener;
        this.where = new WhereController(around);
        this.firstRun = new FirstRunController(around, this::offer);
        this.opening = new Opening(around, accounts, where, firstRun, listener);
    }

    /** Loads the bar. */
    public Parent load() {
        return around.load("connection.fxml", this, where, firstRun);
    }

    /** Opens the list of profiles. */
    public void pickProfile() {
        profile.open();
    }

    /** Opens the list of Regions. */
    public void pickRegion() {
        region.open();
    }

    /** Puts the focus where choosing begins. */
    public void focus() {
        profile.requestFocus();
    }

    /** Asks for the profiles and Regions to choose from. */
    public void offer() {
        around.relay().when(accounts.profiles(), this::showProfiles);
        around.relay().when(accounts.regions(), answer -> answer.value().ifPresent(region.getItems()::setAll));
    }

    /** Opens a connection; a choice without a Region gets its profile's own. */
    public void connect(ConnectionChoice choice) {
        if (!choice.isDemo()) {
            profile.setValue(choice.profile());
            endpoint.setText(choice.endpoint());
            advanced.setSelected(!choice.endpoint().isEmpty());
        }
        if (!choice.region().isEmpty()) {
            region.setValue(choice.region());
            opening.open(choice);
        } else if (choice.isDemo()) {
            onDemo();
        } else {
            around.relay().when(accounts.regionOf(choice.profile()), answer -> openWithOwnRegion(choice, answer));
        }
    }

    @FXML
    private void initialize() {
        endpointRow.visibleProperty().bind(advanced.selectedProperty());
        endpointRow.managedProperty().bind(advanced.selectedProperty());
        profile.valueProperty().addListener((property, before, now) -> suggestRegion(now));
        region.valueProperty().subscribe(value -> connect.setDisable(value.isEmpty()));
    }

    @FXML
    private void onConnect() {
        var url = advanced.isSelected() ? endpoint.getText().strip() : "";
        opening.open(new ConnectionChoice(profile.getValue(), region.getValue(), url));
    }

    @FXML
    private void onDemo() {
        opening.open(ConnectionChoice.demo(region.getValue().isEmpty() ? DEMO_REGION : region.getValue()));
    }

    private void openWithOwnRegion(ConnectionChoice choice, Checked<String> answer) {
        var own = answer.value().orElse("");
        region.setValue(own);
        if (own.isEmpty()) {
            listener.refused(List.of(Problem.red("connection.no-region")));
        } else {
            opening.open(new ConnectionChoice(choice.profile(), own, choice.endpoint()));
        }
    }

    private void suggestRegion(String chosen) {
        around.relay()
                .when(
                        accounts.regionOf(chosen),
                        answer -> answer.value()
                                .filter(own ->
                                        !own.isEmpty() && profile.getValue().equals(chosen))
                                .ifPresent(region::setValue));
    }

    private void showProfiles(Checked<List<String>> answer) {
        var names = new ArrayList<String>();
        names.add("");
        names.addAll(answer.value().orElse(List.of()));
        profile.getItems().setAll(names);
        firstRun.show(answer.value().filter(List::isEmpty).isPresent());
        if (!answer.problems().isEmpty()) {
            listener.refused(answer.problems());
        }
    }
}
