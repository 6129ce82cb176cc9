package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.Consents;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What signing in rests on beside the config files.
 *
 * @param consents which programs may be run for credentials
 * @param standIn where IAM Identity Center and {@code aws login} are; null for AWS's own, as always outside tests
 */
public record SignInAccess(Consents consents, @Nullable URI standIn) {
    /** AWS's own, with nothing agreed to. */
    public static final SignInAccess NOTHING_AGREED = new SignInAccess(Consents.NONE, null);
}
