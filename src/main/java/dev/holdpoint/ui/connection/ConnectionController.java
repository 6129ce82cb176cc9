package dev.holdpoint.ui.connection;

import dev.holdpoint.account.Accounts;
import dev.holdpoint.account.SignIn;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.ui.fx.Picker;
import dev.holdpoint.ui.fx.Remedy;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.Optional;
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
    private final ProfileOffer profiles;
    private final Standpoint standpoint;
    private final Opening opening;
    private final OwnRegion ownRegion;

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
    public ConnectionController(
            Surroundings around,
            Accounts accounts,
            SignIn signIn,
            Remembered remembered,
            Sheets sheets,
            ConnectionListener listener) {
        this.around = around;
        this.accounts = accounts;
        this.listener = listener;
        var flow = new SignInFlow(around, signIn, sheets, remembered, listener::refused);
        var firstRun = new FirstRunController(around, signIn, this::offer, this::onDemo);
        var list = new ProfileList(around, remembered);
        this.profiles = new ProfileOffer(around.relay(), signIn, list, firstRun, listener::refused);
        this.standpoint = new Standpoint(around, sheets, remembered, flow, firstRun, listener);
        this.opening = new Opening(around, accounts, signIn, standpoint);
        this.ownRegion = new OwnRegion(around.relay(), accounts);
        standpoint.reopensWith(opening::open);
    }

    /** Loads the bar. */
    public Parent load() {
        return around.load("connection.fxml", this, standpoint.where(), standpoint.firstRun());
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
        profiles.offer(profile);
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
            ownRegion.complete(choice, this::connect, listener::refused);
        }
    }

    /** The button that helps with a problem of the connection that was wanted last, if signing in may help. */
    public Optional<Remedy> remedy(Problem problem) {
        return opening.wanted()
                .filter(choice -> SignInRemedy.helps(problem))
                .map(choice -> signInTo(choice, () -> opening.open(choice)));
    }

    /** A button that signs in to a place; {@code done} runs when nothing is left to do. */
    public Remedy signInTo(ConnectionChoice choice, Runnable done) {
        return new Remedy(
                around.text("connection.sign-in"), () -> standpoint.flow().begin(choice, done));
    }

    @FXML
    private void initialize() {
        endpointRow.visibleProperty().bind(advanced.selectedProperty());
        endpointRow.managedProperty().bind(advanced.selectedProperty());
        profile.valueProperty().addListener((property, before, now) -> ownRegion.suggest(profile, region));
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
}
