package dev.holdpoint;

import dev.holdpoint.cloud.aws.AwsRegions;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.Connection;
import dev.holdpoint.settings.SettingsStore;
import dev.holdpoint.ui.fx.Places;

/** Places as the settings mark them and as the SDK names them. */
record KnownPlaces(SettingsStore settings) implements Places {

    @Override
    public AccountMark mark(Connection connection) {
        return settings.current().connections().markOf(connection);
    }

    @Override
    public String regionName(Connection connection) {
        return AwsRegions.nameOf(connection.region());
    }
}
