package dev.holdpoint.engine;

import java.time.Duration;

/** Whether we are still who we were when the runs of a site began. The engine's thread only. */
final class Login {
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration SLOWEST_RETRY = Duration.ofMinutes(1);

    /** How long AWS's word about the account is good for sending. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private boolean sure;
    private Duration sureSince = Duration.ZERO;
    private boolean asking;
    private Duration askedAt = Duration.ZERO;
    /** Whether the answer that is awaited is about a time before a sleep, or before whatever else raised a doubt. */
    private boolean outdated;

    private boolean lost;
    private int failures;
    private Duration nextAsk = Duration.ZERO;

    /** Whether the account is, for all we know, the one that the runs are pinned to. */
    boolean sure() {
        return sure;
    }

    /** Whether AWS should be asked again before anything is sent: profiles are edited, sessions end and begin. */
    boolean stale(Duration now) {
        return now.minus(sureSince).compareTo(GOOD_FOR) > 0;
    }

    /** Whether AWS should be asked now. */
    boolean due(Duration now) {
        return !sure && !asking && nextAsk.compareTo(now) <= 0;
    }

    Duration nextAsk() {
        return nextAsk;
    }

    boolean asking() {
        return asking;
    }

    void asked(Duration now) {
        asking = true;
        askedAt = now;
        outdated = false;
    }

    /** Ask again before anything else: AWS's word is old, or the machine slept. */
    void doubt() {
        sure = false;
        outdated = asking;
        hurry();
    }

    /** Whether the answer that has just come is to be asked for again; then nothing is being asked any more. */
    boolean dismiss() {
        boolean dismissed = outdated;
        if (dismissed) {
            asking = false;
            outdated = false;
        }
        return dismissed;
    }

    /** Ask as soon as possible, if it is not known. */
    void hurry() {
        nextAsk = Duration.ZERO;
    }

    /** It was the right account when that was asked; whether this ends a time without a login. */
    boolean confirmed() {
        sureSince = askedAt;
        boolean back = lost;
        asking = false;
        lost = false;
        sure = true;
        return back;
    }

    /** The credentials were refused, or are another account's. */
    void lost(Duration now) {
        lost = true;
        retry(now);
    }

    /** AWS could not be asked. */
    void retry(Duration now) {
        asking = false;
        sure = false;
        nextAsk = now.plus(PollPlan.backoff(failures++, FIRST_RETRY, SLOWEST_RETRY));
    }

    /** A request went through, so the credentials are good for more than saying who they belong to. */
    void worked() {
        failures = 0;
    }
}
