package dev.holdpoint.ui.connection;

import dev.holdpoint.model.Checked;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.ui.fx.Picker;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;

/** Choose and open a connection. FX thread only. */
public final class ConnectionController {
    /** Where the demo is when no Region was chosen. */
    private static final String DEMO_REGION = "eu-west-1";

    private final ConnectionParts parts;
    private final Surroundings around;
    private final ConnectionListener listener;
    private final WhereController where;
    private final Opening opening;
    private final FirstRunController firstRun;
    private final EndpointController endpoint;
    private final ProfileList profiles;
    private final RegionList regions;

    @FXML
    private Picker profile;

    @FXML
    private Picker region;

    @FXML
    private Button connect;

    @FXML
    private ToggleButton advanced;

    /** @param listener hears what becomes of connections */
    public ConnectionController(ConnectionParts parts, ConnectionListener listener) {
        this.parts = parts;
        this.around = parts.around();
        this.listener = listener;
        this.where = new WhereController(around);
        this.firstRun = new FirstRunController(around, this::offer);
        this.opening = new Opening(parts, where, firstRun, listener);
        this.endpoint = new EndpointController(parts, this::chosen);
        this.profiles = new ProfileList(parts, firstRun, listener);
        this.regions = new RegionList(parts);
    }

    /** Loads the bar. */
    public Parent load() {
        return around.load("connection.fxml", this, where, firstRun, endpoint);
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

    /** Shows the settings of the network. */
    public void showNetwork() {
        new NetworkController(parts).show();
    }

    /** Asks for the profiles and Regions to choose from. */
    public void offer() {
        profiles.offer(profile);
        regions.offer(region);
    }

    /** Marks the Regions that the account of this connection may not use. */
    public void opened(Connection connection) {
        regions.opened(region, connection);
    }

    /** Opens what the command line names: whoever names an endpoint there has confirmed it for this start. */
    public void connectAsTold(ConnectionChoice choice) {
        opening.told(choice, () -> connect(choice));
    }

    /** Opens a connection; a choice without a Region gets its profile's own. */
    public void connect(ConnectionChoice choice) {
        if (!choice.isDemo()) {
            profile.setValue(choice.profile());
            endpoint.set(choice.endpoint());
            advanced.setSelected(!choice.endpoint().isEmpty());
        }
        if (!choice.region().isEmpty()) {
            region.setValue(choice.region());
            opening.open(choice);
        } else if (choice.isDemo()) {
            onDemo();
        } else {
            around.relay()
                    .when(parts.accounts().regionOf(choice.profile()), answer -> openWithOwnRegion(choice, answer));
        }
    }

    @FXML
    private void initialize() {
        advanced.selectedProperty().subscribe(endpoint::show);
        profile.valueProperty().addListener((property, before, now) -> suggestRegion(now));
        region.valueProperty().subscribe(value -> connect.setDisable(value.isEmpty()));
        region.valueProperty().subscribe(value -> endpoint.testable(!value.isEmpty()));
    }

    @FXML
    private void onConnect() {
        opening.open(chosen());
    }

    @FXML
    private void onDemo() {
        opening.open(ConnectionChoice.demo(region.getValue().isEmpty() ? DEMO_REGION : region.getValue()));
    }

    private ConnectionChoice chosen() {
        return new ConnectionChoice(profile.getValue(), region.getValue(), advanced.isSelected() ? endpoint.url() : "");
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
                        parts.accounts().regionOf(chosen),
                        answer -> answer.value()
                                .filter(own ->
                                        !own.isEmpty() && profile.getValue().equals(chosen))
                                .ifPresent(region::setValue));
    }
}
