package dev.holdpoint.cloud.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A company's own certificate, made by the JDK's keytool, and HTTPS in front of a plain server on this machine: for
 * {@code ec2.corp.test}, {@code signin.corp.test} and {@code 127.0.0.1}.
 */
final class PrivateAuthority implements AutoCloseable {
    static final String HOST = "ec2.corp.test";
    static final String SIGN_IN_HOST = "signin.corp.test";
    private static final char[] PASSWORD = "changeit".toCharArray();

    private static @Nullable Path directory;

    private final Path pem;
    private final SSLServerSocket listening;
    private final int behind;

    /** @param behind the port of the plain server */
    PrivateAuthority(int behind) throws Exception {
        this.behind = behind;
        var made = keys();
        var store = made.resolve("private.p12");
        pem = made.resolve("private.pem");
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(KeyStore.getInstance(store.toFile(), PASSWORD), PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        listening = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Made once a JVM: the JDK's keytool takes its time. */
    private static synchronized Path keys() throws IOException, InterruptedException {
        var known = directory;
        if (known != null) {
            return known;
        }
        var made = Files.createTempDirectory("private-authority");
        var store = made.resolve("private.p12");
        var pem = made.resolve("private.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "x",
                "-keyalg",
                "EC",
                "-dname",
                "CN=Corp",
                "-ext",
                "bc:c",
                "-ext",
                "san=dns:" + HOST + ",dns:" + SIGN_IN_HOST + ",ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString());
        keytool("-exportcert", "-rfc", "-alias", "x", "-keystore", store.toString(), "-file", pem.toString());
        for (var file : List.of(made, store, pem)) {
            file.toFile().deleteOnExit();
        }
        directory = made;
        return made;
    }

    /** The file that says to trust it. */
    String pem() {
        return pem.toString();
    }

    /** The one that is to be trusted. */
    Certificate certificate() throws IOException, CertificateException {
        return Trust.certificates(pem).iterator().next();
    }

    int port() {
        return listening.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var socket = (SSLSocket) listening.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(SSLSocket socket) {
        try (socket;
                var plain = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            socket.startHandshake();
            join(socket, plain);
        } catch (IOException refused) {
            // Some clients are meant to refuse.
        }
    }

    /** Passes bytes both ways until one end is closed. */
    static void join(Socket one, Socket other) throws IOException {
        Thread.ofVirtual().start(() -> {
            try {
                pass(other.getInputStream(), one.getOutputStream());
                one.close();
            } catch (IOException closed) {
                // The other direction ends as well.
            }
        });
        pass(one.getInputStream(), other.getOutputStream());
    }

    private static void pass(InputStream in, OutputStream out) throws IOException {
        var bytes = new byte[8192];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            out.write(bytes, 0, count);
            out.flush();
        }
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", "changeit"));
        var made = new ProcessBuilder(command).redirectErrorStream(true).start();
        if (!made.waitFor(30, TimeUnit.SECONDS) || made.exitValue() != 0) {
            throw new IOException(
                    "keytool failed: " + new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
