package dev.holdpoint.model;

import java.util.Arrays;

/** The colours that an account can have: the ten names of AWS's own account colours, so that both can be set alike. */
public enum AccountColour {
    NONE("none"),
    PINK("pink"),
    PURPLE("purple"),
    DARK_BLUE("darkBlue"),
    LIGHT_BLUE("lightBlue"),
    TEAL("teal"),
    GREEN("green"),
    YELLOW("yellow"),
    ORANGE("orange"),
    RED("red");

    private final String id;

    AccountColour(String id) {
        this.id = id;
    }

    /** AWS's name of it (Account Management API, GetAccountColor). */
    public String id() {
        return id;
    }

    /** The colour of that name; none for a name that AWS does not know. */
    public static AccountColour of(String id) {
        return Arrays.stream(values())
                .filter(colour -> colour.id.equals(id))
                .findFirst()
                .orElse(NONE);
    }
}
