package dev.holdpoint.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Time in the test's hand. True time is EC2's; the client's wall clock may be wrong by a skew, and its monotonic clock
 * stands still while the machine sleeps. Background calls are events in it.
 */
final class VirtualTime implements EngineClock, Background {
    static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::number));
    private final Instant start;
    private Duration elapsed = Duration.ZERO;
    private Duration slept = Duration.ZERO;
    private Duration skew = Duration.ZERO;
    private Duration answerDelay = Duration.ZERO;
    private long number;
    /** How long a request takes to reach EC2, and its answer to come back. */
    private Supplier<Duration> latency = () -> Duration.ofMillis(40);

    VirtualTime() {
        this(START);
    }

    VirtualTime(Instant start) {
        this.start = start;
    }

    private record Event(Duration at, long number, Runnable work) {}

    void latency(Supplier<Duration> each) {
        latency = each;
    }

    /** EC2's clock. */
    Instant server() {
        return start.plus(elapsed);
    }

    @Override
    public Instant now() {
        return server().plus(skew);
    }

    @Override
    public Duration uptime() {
        return elapsed.minus(slept);
    }

    void skew(Duration wrong) {
        skew = wrong;
    }

    /**
     * The machine sleeps: true time goes on, its own stands still. Answers that arrive meanwhile are read on waking.
     */
    void sleep(Duration span) {
        elapsed = elapsed.plus(span);
        slept = slept.plus(span);
    }

    /** Called while a call is being made: its answer takes this much longer. */
    void answerLater(Duration delay) {
        answerDelay = delay;
    }

    /** Lets {@code work} happen in {@code wait}, by true time. */
    void in(Duration wait, Runnable work) {
        events.add(new Event(elapsed.plus(wait), number++, work));
    }

    @Override
    public void start(Supplier<Runnable> call, Consumer<Runnable> deliver) {
        in(latency.get(), () -> {
            answerDelay = Duration.ZERO;
            var answer = call.get();
            in(latency.get().plus(answerDelay), () -> deliver.accept(answer));
        });
    }

    /** When the next event is due, or {@code otherwise} if that is earlier; by true time. */
    Duration next(Duration otherwise) {
        var event = events.peek();
        return event == null || event.at().compareTo(otherwise) > 0 ? otherwise : event.at();
    }

    Duration elapsed() {
        return elapsed;
    }

    /** The true time at which the monotonic clock will show {@code uptime}, if the machine stays awake. */
    Duration whenUp(Duration uptime) {
        return uptime.plus(slept);
    }

    /** Goes to {@code then} and lets happen what is due. */
    void advanceTo(Duration then) {
        if (then.compareTo(elapsed) > 0) {
            elapsed = then;
        }
        while (!events.isEmpty() && events.peek().at().compareTo(elapsed) <= 0) {
            events.remove().work().run();
        }
    }
}
