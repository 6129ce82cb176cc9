package dev.holdpoint.cloud.aws;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * Reads from the config files how a profile comes by credentials, in the order in which the AWS CLI looks: web
 * identity, IAM Identity Center, role, {@code aws login}, process, keys.
 */
final class Recipes {
    private static final String SSO_SESSION = "sso_session";
    /** A session without scopes of its own asks for this one, without which there is no refresh. */
    private static final String SCOPE = "sso:account:access";

    private final ProfileFile file;

    Recipes(ProfileFile file) {
        this.file = file;
    }

    /** The recipe of a profile; never fails, as an unusable profile is one too. */
    Recipe of(String profile) {
        return of(profile, new LinkedHashSet<>());
    }

    private Recipe of(String name, Set<String> seen) {
        var found = file.profile(name);
        if (found.isEmpty()) {
            return new Recipe.Unusable(seen.isEmpty() ? "profile-unknown" : "source-profile-unknown", name);
        }
        var profile = found.get();
        if (!seen.add(name)) {
            // A role may be assumed with the keys of its own profile, but not with itself.
            return has(profile, ProfileProperty.AWS_ACCESS_KEY_ID) && last(seen).equals(name)
                    ? keys(profile)
                    : new Recipe.Unusable("role-circular", String.join(" > ", seen));
        }
        if (has(profile, ProfileProperty.ROLE_ARN)) {
            return role(profile, seen);
        }
        return withoutRole(profile);
    }

    private Recipe role(Profile profile, Set<String> seen) {
        var request = RoleRequest.of(profile);
        if (has(profile, ProfileProperty.WEB_IDENTITY_TOKEN_FILE)) {
            return new Recipe.WebIdentity(request, text(profile, ProfileProperty.WEB_IDENTITY_TOKEN_FILE));
        }
        if (isIdentityCenter(profile)) {
            return identityCenter(profile);
        }
        if (has(profile, ProfileProperty.SOURCE_PROFILE)) {
            return on(profile, request, of(text(profile, ProfileProperty.SOURCE_PROFILE), seen));
        }
        return switch (text(profile, ProfileProperty.CREDENTIAL_SOURCE)) {
            case "Environment" -> on(profile, request, new Recipe.Environment());
            case "EcsContainer" -> on(profile, request, new Recipe.Container());
            case "Ec2InstanceMetadata" -> new Recipe.Unusable("metadata-not-used", profile.name());
            default -> incomplete(profile, ProfileProperty.SOURCE_PROFILE);
        };
    }

    private static Recipe on(Profile profile, RoleRequest request, Recipe source) {
        return source instanceof Recipe.Unusable ? source : new Recipe.Role(profile.name(), request, source);
    }

    private Recipe withoutRole(Profile profile) {
        if (isIdentityCenter(profile)) {
            return identityCenter(profile);
        }
        if (has(profile, ProfileProperty.LOGIN_SESSION)) {
            return new Recipe.Login(profile.name(), text(profile, ProfileProperty.LOGIN_SESSION));
        }
        if (has(profile, ProfileProperty.CREDENTIAL_PROCESS)) {
            return new Recipe.Program(profile.name(), text(profile, ProfileProperty.CREDENTIAL_PROCESS));
        }
        return has(profile, ProfileProperty.AWS_ACCESS_KEY_ID)
                ? keys(profile)
                : incomplete(profile, ProfileProperty.AWS_ACCESS_KEY_ID);
    }

    private static boolean isIdentityCenter(Profile profile) {
        return has(profile, SSO_SESSION) || has(profile, ProfileProperty.SSO_START_URL);
    }

    private Recipe identityCenter(Profile profile) {
        for (var needed : List.of(ProfileProperty.SSO_ACCOUNT_ID, ProfileProperty.SSO_ROLE_NAME)) {
            if (!has(profile, needed)) {
                return incomplete(profile, needed);
            }
        }
        var name = text(profile, SSO_SESSION);
        var section = name.isEmpty() ? Optional.of(profile) : file.getSection("sso-session", name);
        if (section.isEmpty()) {
            return new Recipe.Unusable("sso-session-unknown", name);
        }
        for (var needed : List.of(ProfileProperty.SSO_START_URL, ProfileProperty.SSO_REGION)) {
            if (!has(section.get(), needed)) {
                return incomplete(section.get(), needed);
            }
        }
        return new Recipe.IdentityCenter(
                session(name, section.get()),
                text(profile, ProfileProperty.SSO_ACCOUNT_ID),
                text(profile, ProfileProperty.SSO_ROLE_NAME));
    }

    private static SsoSession session(String name, Profile section) {
        var scopes = Arrays.stream(section.property("sso_registration_scopes")
                        .orElse(name.isEmpty() ? "" : SCOPE)
                        .split(","))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .toList();
        return new SsoSession(
                name, text(section, ProfileProperty.SSO_START_URL), text(section, ProfileProperty.SSO_REGION), scopes);
    }

    private static Recipe keys(Profile profile) {
        if (!has(profile, ProfileProperty.AWS_SECRET_ACCESS_KEY)) {
            return incomplete(profile, ProfileProperty.AWS_SECRET_ACCESS_KEY);
        }
        var key = text(profile, ProfileProperty.AWS_ACCESS_KEY_ID);
        var secret = text(profile, ProfileProperty.AWS_SECRET_ACCESS_KEY);
        return new Recipe.Keys(
                has(profile, ProfileProperty.AWS_SESSION_TOKEN)
                        ? AwsSessionCredentials.create(key, secret, text(profile, ProfileProperty.AWS_SESSION_TOKEN))
                        : AwsBasicCredentials.create(key, secret));
    }

    private static Recipe incomplete(Profile profile, String property) {
        return new Recipe.Unusable("profile-incomplete", profile.name() + ": " + property);
    }

    private static boolean has(Profile profile, String property) {
        return !text(profile, property).isEmpty();
    }

    private static String text(Profile profile, String property) {
        return profile.property(property).map(String::strip).orElse("");
    }

    private static String last(Set<String> names) {
        return names.stream().reduce("", (before, now) -> now);
    }
}
