package dev.holdpoint.model;

import java.util.Objects;

/**
 * How the operator knows an account: by a word of their own, a colour, and whether it is production. It is kept on this
 * computer and never sent.
 *
 * @param label the operator's own word; empty if there is none
 * @param colour never the only sign of anything: production is also said in words
 * @param production whether what is done there calls for a warning
 */
public record AccountMark(String label, AccountColour colour, boolean production) {
    /** Longer words do not fit where the account is always visible. */
    public static final int LABEL_LENGTH = 40;

    public static final AccountMark NONE = new AccountMark("", AccountColour.NONE, false);

    /** A file that names only some of it leaves the rest null: then that part is as unmarked. */
    public AccountMark {
        label = Objects.requireNonNullElse(label, "").strip();
        label = label.substring(0, Math.min(label.length(), LABEL_LENGTH));
        colour = Objects.requireNonNullElse(colour, AccountColour.NONE);
    }

    /** The same, and production also if {@code also} says so. */
    public AccountMark orProduction(boolean also) {
        return also && !production ? new AccountMark(label, colour, true) : this;
    }
}
