package dev.holdpoint;

import dev.holdpoint.cloud.EndpointConsents;
import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.NetworkSettings.Confirmed;
import dev.holdpoint.settings.SettingsStore;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Keeps the operator's word for endpoints outside AWS: in the settings, or until the program ends. */
final class ConfirmedEndpoints implements EndpointConsents {
    private final SettingsStore settings;
    private final Consumer<Problem> tell;
    private final Set<Confirmed> untilTheEnd = ConcurrentHashMap.newKeySet();

    /** @param tell hears that the settings cannot be written */
    ConfirmedEndpoints(SettingsStore settings, Consumer<Problem> tell) {
        this.settings = settings;
        this.tell = tell;
    }

    @Override
    public boolean given(String profile, String origin) {
        var asked = new Confirmed(profile, origin);
        return untilTheEnd.contains(asked)
                || settings.current().network().confirmed().contains(asked);
    }

    @Override
    public void give(String profile, String origin, boolean remember) {
        var confirmed = new Confirmed(profile, origin);
        untilTheEnd.add(confirmed);
        if (remember) {
            settings.change(now -> now.withNetwork(now.network().with(confirmed)))
                    .ifPresent(tell);
        }
    }
}
