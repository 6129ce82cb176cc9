package dev.holdpoint.cloud.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * A port of this machine where nobody listens, and nobody can as long as this is open: a port that was only let go of
 * may be given to the next server of a test beside this one, which answers.
 */
public final class DeadPort implements AutoCloseable {

    private final Socket holder = new Socket();

    public DeadPort() throws IOException {
        holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    public URI uri(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + holder.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        holder.close();
    }
}
