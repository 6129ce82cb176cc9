package dev.holdpoint.cloud.aws;

import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * What STS is asked for to assume a role.
 *
 * @param externalId empty for none
 * @param seconds how long the session is to last; 0 for STS's own default, an hour
 * @param mfaSerial the MFA device whose code is needed; empty for none
 */
record RoleRequest(String arn, String sessionName, String externalId, int seconds, String mfaSerial) {
    /** Shows in CloudTrail where the profile names none. */
    private static final String SESSION_NAME = "holdpoint";

    /** As a profile with a {@code role_arn} says it. */
    static RoleRequest of(Profile profile) {
        return new RoleRequest(
                text(profile, ProfileProperty.ROLE_ARN),
                profile.property(ProfileProperty.ROLE_SESSION_NAME).orElse(SESSION_NAME),
                text(profile, ProfileProperty.EXTERNAL_ID),
                seconds(text(profile, ProfileProperty.DURATION_SECONDS)),
                text(profile, ProfileProperty.MFA_SERIAL));
    }

    /** A role of which no more is said than its name. */
    static RoleRequest plain(String arn) {
        return new RoleRequest(arn, SESSION_NAME, "", 0, "");
    }

    /** The same under another session name. */
    RoleRequest named(String name) {
        return new RoleRequest(arn, name, externalId, seconds, mfaSerial);
    }

    boolean asksCode() {
        return !mfaSerial.isEmpty();
    }

    /** The request, without the code of a device. */
    AssumeRoleRequest.Builder toSts() {
        var request = AssumeRoleRequest.builder().roleArn(arn).roleSessionName(sessionName);
        if (!externalId.isEmpty()) {
            request.externalId(externalId);
        }
        if (seconds > 0) {
            request.durationSeconds(seconds);
        }
        return request;
    }

    private static String text(Profile profile, String property) {
        return profile.property(property).map(String::strip).orElse("");
    }

    /** What is no number is left to STS's default, as the AWS CLI does. */
    private static int seconds(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
