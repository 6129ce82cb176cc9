package dev.holdpoint.cloud.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate authorities that this machine trusts: Java's own and the OS's, where a company puts the authority of
 * its TLS inspection. A store that cannot be read is left out and logged; connections that need it fail.
 */
final class MachineTrust {
    private static final Logger LOG = LoggerFactory.getLogger(MachineTrust.class);

    /** Debian and its kin, Fedora and its kin, openSUSE, Alpine: the first that is there. */
    private static final List<String> BUNDLES = List.of(
            "/etc/ssl/certs/ca-certificates.crt",
            "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
            "/etc/pki/tls/certs/ca-bundle.crt",
            "/etc/ssl/ca-bundle.pem",
            "/etc/ssl/cert.pem");

    private final Properties system;
    private final List<String> bundles;

    /** The stores of the machine that {@code system} describes. */
    MachineTrust(Properties system) {
        this(system, BUNDLES);
    }

    MachineTrust(Properties system, List<String> bundles) {
        this.system = system;
        this.bundles = List.copyOf(bundles);
    }

    List<Certificate> certificates() {
        var all = new ArrayList<Certificate>(ofJava());
        for (var name : osStores()) {
            all.addAll(ofOs(name));
        }
        if (osStores().isEmpty()) {
            all.addAll(ofBundle());
        }
        return all;
    }

    /** The names under which Java reaches the OS's own store; none where that is a file. */
    List<String> osStores() {
        var os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return List.of("Windows-ROOT");
        }
        return os.startsWith("mac") ? List.of("KeychainStore-ROOT", "KeychainStore") : List.of();
    }

    private List<Certificate> ofJava() {
        var named = system.getProperty("javax.net.ssl.trustStore", "");
        var file = named.isEmpty()
                ? Path.of(system.getProperty("java.home"), "lib", "security", "cacerts")
                : Path.of(named);
        var password = system.getProperty("javax.net.ssl.trustStorePassword");
        try {
            return listed(KeyStore.getInstance(file.toFile(), password == null ? null : password.toCharArray()));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            LOG.warn("Java’s certificate authorities cannot be read: {}", file, e);
            return List.of();
        }
    }

    private static List<Certificate> ofOs(String name) {
        try {
            var store = KeyStore.getInstance(name);
            store.load(null, null);
            return listed(store);
        } catch (GeneralSecurityException | IOException e) {
            LOG.warn("the system’s certificate authorities cannot be read: {}", name, e);
            return List.of();
        }
    }

    private Collection<? extends Certificate> ofBundle() {
        for (var bundle : bundles) {
            var file = Path.of(bundle);
            if (Files.isReadable(file)) {
                try {
                    return Trust.certificates(file);
                } catch (IOException | CertificateException e) {
                    LOG.warn("the system’s certificate authorities cannot be read: {}", file, e);
                }
            }
        }
        return List.of();
    }

    private static List<Certificate> listed(KeyStore store) throws GeneralSecurityException {
        var found = new ArrayList<Certificate>();
        for (var alias : Collections.list(store.aliases())) {
            if (store.isCertificateEntry(alias)) {
                found.add(store.getCertificate(alias));
            }
        }
        return found;
    }
}
