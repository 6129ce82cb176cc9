package dev.holdpoint.ui.connection;

import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.ui.fx.Picker;
import dev.holdpoint.ui.fx.Surroundings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;

/** Choose and open a connection. FX thread only. */
public final class ConnectionController {
    private final Surroundings around;
    private final ProfileOffer profiles;
    private final Standpoint standpoint;
    private final Opening opening;
    private final OwnRegion ownRegion;
    private final EndpointController endpoint;
    private final RegionList regions;
    private final WaysOn waysOn;

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
        this.around = parts.around();
        var flow = new SignInFlow(parts, listener::refused);
        var firstRun = new FirstRunController(around, parts.signIn(), this::offer, this::onDemo);
        this.profiles = new ProfileOffer(parts, firstRun, listener::refused);
        this.regions = new RegionList(parts);
        this.endpoint = new EndpointController(parts, this::chosen);
        this.standpoint = new Standpoint(parts, flow, firstRun, listener);
        this.opening = new Opening(parts, standpoint);
        this.ownRegion = new OwnRegion(around.relay(), parts.accounts(), listener::refused);
        this.waysOn = new WaysOn(parts, flow, opening, listener::refused);
        standpoint.reopensWith(opening::open);
    }

    /** Loads the bar. */
    public Parent load() {
        return around.load("connection.fxml", this, standpoint.where(), standpoint.firstRun(), endpoint);
    }

    /** Opens the list of profiles. */
    public void pickProfile() {
        profile.open();
    }

    /** Opens the list of Regions. */
    public void pickRegion() {
        region.open();
    }

    /** Opens the settings of the network. */
    public void showNetwork() {
        endpoint.showNetwork();
    }

    /** How the operator knows the accounts. */
    public Marks marks() {
        return standpoint;
    }

    /** Puts the focus where choosing begins. */
    public void focus() {
        profile.requestFocus();
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

    /** Shows a choice that will be opened soon. */
    public void foresee(ConnectionChoice choice) {
        if (!choice.isDemo()) {
            ownRegion.choose(profile, choice);
            endpoint.set(choice.endpoint());
        }
        if (!choice.region().isEmpty()) {
            region.setValue(choice.region());
        }
    }

    /** Opens a connection; a choice without a Region gets its profile's own. */
    public void connect(ConnectionChoice choice) {
        foresee(choice);
        if (!choice.region().isEmpty()) {
            opening.open(choice);
        } else if (choice.isDemo()) {
            onDemo();
        } else {
            ownRegion.complete(choice, this::connect);
        }
    }

    /** Gives the connection up; there is none afterwards. */
    public void leave() {
        opening.leave();
        standpoint.leave();
    }

    /** What can be done about the problems of connections. */
    public WaysOn waysOn() {
        return waysOn;
    }

    @FXML
    private void initialize() {
        endpoint.follow(advanced, region);
        ownRegion.follow(profile, region);
        region.valueProperty().subscribe(value -> connect.setDisable(value.isEmpty()));
    }

    @FXML
    private void onConnect() {
        opening.open(chosen());
    }

    @FXML
    private void onDemo() {
        opening.openDemo(region.getValue());
    }

    private ConnectionChoice chosen() {
        return new ConnectionChoice(profile.getValue(), region.getValue(), endpoint.url());
    }
}
