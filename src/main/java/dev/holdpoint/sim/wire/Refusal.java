package dev.holdpoint.sim.wire;

/**
 * What the service answers when it does not do what it was asked: an HTTP status, a code and a sentence. Carries no
 * stack trace, for it is an answer and not a defect.
 */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String sentence;

    public Refusal(int status, String code, String sentence) {
        super(code + ": " + sentence, null, false, false);
        this.status = status;
        this.code = code;
        this.sentence = sentence;
    }

    /** A refusal with status 400, which most are. */
    public static Refusal of(String code, String sentence) {
        return new Refusal(400, code, sentence);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The service's code, such as {@code InvalidVolume.NotFound}. */
    public String code() {
        return code;
    }

    /** The sentence for people. */
    public String sentence() {
        return sentence;
    }
}
