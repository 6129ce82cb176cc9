package dev.holdpoint.model;

/**
 * Who signs, as people call them: the role of an assumed role, the user of a user.
 *
 * @param name the role's, the user's, or the end of the ARN for whatever else there may be
 * @param session the session of a role; empty for others
 */
public record CallerName(String name, String session) {

    /** The name in an ARN such as {@code arn:aws:sts::111122223333:assumed-role/Maintenance/jdoe}. */
    public static CallerName of(String arn) {
        var principal = arn.substring(arn.lastIndexOf(':') + 1);
        var parts = principal.split("/", -1);
        if (parts[0].equals("assumed-role") && parts.length == 3) {
            return new CallerName(readable(parts[1]), parts[2]);
        }
        return new CallerName(parts[parts.length - 1], "");
    }

    /** IAM Identity Center names its roles {@code AWSReservedSSO_<permission set>_<16 digits>}. */
    private static String readable(String role) {
        return role.replaceFirst("^AWSReservedSSO_(.+)_[0-9a-f]{16}$", "$1");
    }
}
