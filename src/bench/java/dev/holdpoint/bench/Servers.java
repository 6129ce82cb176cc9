package dev.holdpoint.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The servers to measure against, each in a process of its own, so that the client is what is measured. */
final class Servers {
    private Servers() {}

    /** A server that listens: where, and its process. */
    record Server(String url, Child process) implements AutoCloseable {
        /** The next URL that it printed. */
        String another() throws IOException {
            return process.line();
        }

        @Override
        public void close() {
            process.close();
        }
    }

    /** {@code holdpoint sim} with these options. */
    static Server simulated(String... options) throws IOException {
        var arguments = Stream.concat(Stream.of("sim"), Stream.of(options)).toList();
        return listening(Child.java(List.of("-Xmx512m", "-XX:+UseSerialGC"), "dev.holdpoint.Main", arguments));
    }

    /** A fleet of {@code volumes} whose answers are remembered; {@link Server#another} answers after 150 ms. */
    static Server canned(int volumes) throws IOException {
        return listening(Child.java(
                List.of("-Xmx1g", "-XX:+UseSerialGC"), CannedEc2.class.getName(), List.of(Integer.toString(volumes))));
    }

    private static Server listening(Child child) throws IOException {
        return new Server(child.line(), child);
    }
}
