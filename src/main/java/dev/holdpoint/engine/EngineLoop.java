package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.journal.Journal;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.RunId;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of all state. Everything that happens arrives in its mailbox and is dealt with in turns: messages,
 * then what is due, then the journal, and only then what the journal must know first: sending, and telling the screens.
 */
final class EngineLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(EngineLoop.class);
    /** A sleep of the machine is noticed this soon after it ends. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final Duration JOURNAL_RETRY = Duration.ofSeconds(1);
    private static final Duration JOURNAL_SLOWEST = Duration.ofSeconds(30);
    static final String JOURNAL = "journal";

    private final BlockingQueue<Runnable> mailbox = new LinkedBlockingQueue<>();
    private final Set<Consumer<Board>> listeners = new LinkedHashSet<>();
    private final CountDownLatch quiet = new CountDownLatch(1);
    private final Journal journal;
    private final Bench bench;
    private final Sites sites;
    private final LoginGate gate;
    private final Sender sender;
    private final Reconciler reconciler;
    private final Poller poller;
    private final Checker checker;
    private final Chores chores;
    private final Recovery recovery;
    private final Gathering gathering;
    private Board board = Board.EMPTY;
    private long shown = -1;
    private int journalFailures;
    private Duration journalRetry = Duration.ZERO;
    private boolean closing;
    private boolean closed;

    EngineLoop(
            Journal journal,
            CloudProvider clouds,
            EngineClock clock,
            Background background,
            EnginePolicy policy,
            RandomGenerator random) {
        this.journal = journal;
        var jitter = new Jitter(random);
        var ledger = new Ledger(journal, new IntentMachine(policy, jitter));
        Calls calls = call -> background.start(call, this::post);
        this.bench = new Bench(ledger, clock, new Alarm(clock), policy, jitter, calls, new Notices());
        this.sites = new Sites(clouds, bench);
        this.gate = new LoginGate(bench);
        this.sender = new Sender(bench, gate);
        this.reconciler = new Reconciler(bench, gate);
        this.poller = new Poller(bench, gate);
        this.checker = new Checker(bench);
        this.chores = new Chores(bench);
        this.recovery = new Recovery(bench, sites);
        this.gathering = new Gathering(bench, sites);
    }

    /** Takes up what the journal remembers. Before the first turn, on any thread. */
    void recover() throws JournalException {
        recovery.start(journal);
    }

    /** Lets {@code message} run on the engine's thread, soon. Any thread. */
    void post(Runnable message) {
        mailbox.add(message);
    }

    /** Turns until it is closed. */
    @Override
    public void run() {
        while (!closed) {
            turn();
            if (!closed) {
                await();
            }
        }
        journal.close();
    }

    private void await() {
        var wait = nextWake().map(at -> at.minus(bench.uptime())).orElse(LONGEST_WAIT);
        var bounded = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        try {
            var message = mailbox.poll(Math.max(0, bounded.toNanos()), TimeUnit.NANOSECONDS);
            if (message != null) {
                handle(message);
            }
        } catch (InterruptedException ignored) {
            // Nobody but the end of the process interrupts this thread.
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /** Deals with all that has arrived and is due. */
    void turn() {
        bench.alarm().clear();
        for (var message = mailbox.poll(); message != null; message = mailbox.poll()) {
            handle(message);
        }
        recovery.watch();
        if (!closing && gathering.waits()) {
            return;
        }
        for (var site : sites) {
            gate.pump(site);
            reconciler.pump(site);
            poller.pump(site);
            checker.pump(site);
            chores.pump(site);
            if (!closing && journalFailures == 0) {
                sender.grant(site);
            }
        }
        sender.dispatch(commit());
        publish();
        if (closing && !bench.ledger().hasUnwritten() && !sites.sending()) {
            quiet.countDown();
        }
    }

    private static void handle(Runnable message) {
        try {
            message.run();
        } catch (RuntimeException e) {
            // A fault in one message must not end the thread on which all the others depend.
            LOG.error("engine message failed", e);
        }
    }

    private Set<RunId> commit() {
        var failed = new HashSet<RunId>();
        if (!bench.ledger().hasUnwritten()) {
            return failed;
        }
        if (journalFailures > 0 && journalRetry.compareTo(bench.uptime()) > 0) {
            bench.alarm().at(journalRetry);
            return failed;
        }
        bench.ledger().commit(failure -> {
            if (journalFailures == 0) {
                LOG.error("journal not written", failure.cause());
            }
            failed.add(failure.run());
            bench.notices().raise(JOURNAL, unwritable(failure.cause()));
        });
        if (failed.isEmpty()) {
            journalFailures = 0;
            bench.notices().clear(JOURNAL);
            // What could not be granted while the journal was not to be had is due now.
            bench.alarm().at(bench.uptime());
        } else {
            journalRetry = bench.uptime().plus(PollPlan.backoff(journalFailures++, JOURNAL_RETRY, JOURNAL_SLOWEST));
            bench.alarm().at(journalRetry);
        }
        return failed;
    }

    static Problem unwritable(JournalException e) {
        return Problem.red("journal.unwritable", String.valueOf(e.getMessage()));
    }

    private void publish() {
        long now = bench.ledger().revision() + bench.notices().revision();
        if (now == shown) {
            return;
        }
        shown = now;
        board = new Board(
                board.revision() + 1,
                bench.now(),
                bench.ledger().runs(),
                bench.notices().all());
        listeners.forEach(this::tell);
    }

    private void tell(Consumer<Board> listener) {
        handle(() -> listener.accept(board));
    }

    void listen(Consumer<Board> listener) {
        listeners.add(listener);
        // Before the first turn there is nothing durable to tell; that turn tells everybody.
        if (shown >= 0) {
            tell(listener);
        }
    }

    void unlisten(Consumer<Board> listener) {
        listeners.remove(listener);
    }

    /** The uptime at which something falls due, unless a message comes first. */
    Optional<Duration> nextWake() {
        return bench.alarm().next();
    }

    /** Sends nothing more; {@link #quiet} opens when all that was sent is answered and durable. */
    void wind() {
        closing = true;
    }

    /** Ends the thread after this turn. */
    void end() {
        closed = true;
        quiet.countDown();
    }

    CountDownLatch quiet() {
        return quiet;
    }

    boolean closing() {
        return closing;
    }

    Bench bench() {
        return bench;
    }

    Sites sites() {
        return sites;
    }

    LoginGate gate() {
        return gate;
    }

    Checker checker() {
        return checker;
    }

    Chores chores() {
        return chores;
    }

    Journal journal() {
        return journal;
    }
}
