package dev.holdpoint.ui.connection;

import dev.holdpoint.model.AwsProfile;
import dev.holdpoint.settings.Connections;
import dev.holdpoint.ui.fx.PickerLine;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The profiles to choose from, in their order and with what is said beside each. FX thread only. */
final class ProfileList {
    private final Surroundings around;
    private final Remembered remembered;
    private final Map<String, AwsProfile> profiles = new LinkedHashMap<>();

    ProfileList(Surroundings around, Remembered remembered) {
        this.around = around;
        this.remembered = remembered;
    }

    void show(List<AwsProfile> found) {
        profiles.clear();
        found.forEach(profile -> profiles.put(profile.name(), profile));
    }

    boolean isEmpty() {
        return profiles.isEmpty();
    }

    /** The default chain, then what was used lately, then the others as the files have them. */
    List<String> names() {
        var names = new LinkedHashSet<String>();
        names.add("");
        remembered.now().recent().stream().filter(profiles::containsKey).forEach(names::add);
        names.addAll(profiles.keySet());
        return List.copyOf(names);
    }

    /** A profile, how it comes by credentials and how it stands with them. */
    PickerLine line(String name) {
        return new PickerLine(name.isEmpty() ? around.text("connection.profile.default") : name, note(name), "");
    }

    private String note(String name) {
        var profile = profiles.get(name);
        if (profile == null) {
            return "";
        }
        var words = around.text(kind(profile.kind())) + state(profile);
        return connections().isProduction(name) ? around.text("connection.production") + " · " + words : words;
    }

    private Connections connections() {
        return remembered.now();
    }

    private static String kind(AwsProfile.Kind kind) {
        return switch (kind) {
            case IDENTITY_CENTER -> "profile.kind.identity-center";
            case LOGIN -> "profile.kind.login";
            case ROLE -> "profile.kind.role";
            case MFA -> "profile.kind.mfa";
            case PROCESS -> "profile.kind.process";
            case WEB_IDENTITY -> "profile.kind.web-identity";
            case KEYS -> "profile.kind.keys";
            case UNUSABLE -> "profile.kind.unusable";
        };
    }

    private String state(AwsProfile profile) {
        var end = profile.end().map(time -> around.formats().utcTime(time)).orElse("");
        return switch (profile.state()) {
            case READY -> end.isEmpty() ? "" : " · " + around.text("profile.state.until", end);
            case SIGNED_OUT ->
                " · "
                        + (end.isEmpty()
                                ? around.text("profile.state.signed-out")
                                : around.text("profile.state.expired", end));
            case ASKS_CODE -> " · " + around.text("profile.state.asks-code");
            case ASKS_CONSENT -> " · " + around.text("profile.state.asks-consent");
            case UNUSABLE ->
                profile.kind() == AwsProfile.Kind.UNUSABLE ? "" : " · " + around.text("profile.state.unusable");
        };
    }
}
