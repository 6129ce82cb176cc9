package dev.holdpoint.cloud.aws;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** An answer's body that is made of what is on the wire when it is first read. One thread reads it. */
abstract class LateBody extends InputStream {
    private final InputStream wire;
    private @Nullable InputStream content;

    LateBody(InputStream wire) {
        this.wire = wire;
    }

    /** What is read in place of {@code wire}; asked once. */
    abstract InputStream made(InputStream wire) throws IOException;

    @Override
    public int read() throws IOException {
        return content().read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return content().read(into, from, length);
    }

    private InputStream content() throws IOException {
        var known = content;
        if (known == null) {
            known = made(wire);
            content = known;
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
