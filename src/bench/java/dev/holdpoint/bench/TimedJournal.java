package dev.holdpoint.bench;

import dev.holdpoint.journal.Journal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A journal that counts the commits that were asked of it, and the time that they took. */
final class TimedJournal {
    private static final Set<String> COMMITS = Set.of("begin", "record");

    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final Journal journal;

    TimedJournal(Journal behind) {
        // Whatever a journal will be able to do besides is passed on as it is.
        journal = (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    long from = System.nanoTime();
                    try {
                        return method.invoke(behind, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (COMMITS.contains(method.getName())) {
                            commits.incrementAndGet();
                            nanos.addAndGet(System.nanoTime() - from);
                        }
                    }
                });
    }

    Journal journal() {
        return journal;
    }

    int commits() {
        return commits.get();
    }

    double millis() {
        return nanos.get() / 1e6;
    }
}
