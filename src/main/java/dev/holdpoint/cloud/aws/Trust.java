package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Whose certificates are believed: those of the machine's certificate authorities, and of files that the operator named
 * besides. There is no way to believe everybody. Safe for use by many threads; the first use reads files.
 */
final class Trust {
    private final MachineTrust machine;
    private final Map<List<String>, SSLContext> contexts = new ConcurrentHashMap<>();

    Trust(MachineTrust machine) {
        this.machine = machine;
    }

    /**
     * The rules of a TLS connection.
     *
     * @param files PEM files with more authorities
     * @throws RefusedToSend {@code ca-unreadable} if a file cannot be read or holds no certificate: a connection that
     *     was meant to trust it must not be tried without
     */
    SSLContext context(List<String> files) {
        return contexts.computeIfAbsent(List.copyOf(files), this::make);
    }

    /** Files may have been replaced: they are read again. */
    void forget() {
        contexts.clear();
    }

    private SSLContext make(List<String> files) {
        var all = new LinkedHashSet<Certificate>(machine.certificates());
        for (var file : files) {
            all.addAll(ofFile(file));
        }
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store(all));
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java can make no TLS connection", e);
        }
    }

    private static KeyStore store(Set<Certificate> certificates) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (var certificate : certificates) {
            store.setCertificateEntry("ca-" + number++, certificate);
        }
        return store;
    }

    private static Collection<? extends Certificate> ofFile(String file) {
        try {
            var found = certificates(Path.of(file));
            if (!found.isEmpty()) {
                return found;
            }
            throw unreadable(file + ": no certificate in it");
        } catch (IOException | CertificateException | IllegalArgumentException e) {
            throw unreadable(file + ": " + e.getMessage());
        }
    }

    /** The certificates of a PEM file, which may have comments between them. */
    static Collection<? extends Certificate> certificates(Path file) throws IOException, CertificateException {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private static RefusedToSend unreadable(String message) {
        return new RefusedToSend(
                new CloudFailure(Kind.UNREACHABLE, Occurrence.CERTAINLY_NOT, "ca-unreadable", "", message));
    }
}
