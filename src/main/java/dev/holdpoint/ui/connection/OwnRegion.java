package dev.holdpoint.ui.connection;

import dev.holdpoint.account.Accounts;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.ui.fx.FxRelay;
import dev.holdpoint.ui.fx.Picker;
import java.util.List;
import java.util.function.Consumer;

/** The Region that a profile names, put where Regions are chosen. FX thread only. */
final class OwnRegion {
    private final FxRelay relay;
    private final Accounts accounts;
    private final Consumer<List<Problem>> refused;
    private boolean told;

    /** @param refused told why no Region could be had */
    OwnRegion(FxRelay relay, Accounts accounts, Consumer<List<Problem>> refused) {
        this.relay = relay;
        this.accounts = accounts;
        this.refused = refused;
    }

    /** From now on each profile that is chosen brings its own Region. */
    void follow(Picker profile, Picker region) {
        profile.valueProperty().addListener((property, before, now) -> {
            if (!told) {
                suggest(profile, region);
            }
        });
    }

    /** Chooses the profile of a choice, whose own Region is not asked for where the choice names one. */
    void choose(Picker profile, ConnectionChoice choice) {
        told = !choice.region().isEmpty();
        profile.setValue(choice.profile());
        told = false;
    }

    /** Chooses the Region of the profile that is chosen, if it names one. */
    private void suggest(Picker profile, Picker region) {
        var chosen = profile.getValue();
        relay.when(
                accounts.regionOf(chosen),
                answer -> answer.value()
                        .filter(own -> !own.isEmpty() && profile.getValue().equals(chosen))
                        .ifPresent(region::setValue));
    }

    /** The choice with its profile's Region. */
    void complete(ConnectionChoice choice, Consumer<ConnectionChoice> completed) {
        relay.when(accounts.regionOf(choice.profile()), answer -> {
            var own = answer.value().orElse("");
            if (own.isEmpty()) {
                refused.accept(List.of(Problem.red("connection.no-region")));
            } else {
                completed.accept(new ConnectionChoice(choice.profile(), own, choice.endpoint()));
            }
        });
    }
}
