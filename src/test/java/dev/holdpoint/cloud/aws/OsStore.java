package dev.holdpoint.cloud.aws;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.Key;
import java.security.KeyStoreSpi;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The certificate store of another OS, known to Java under its name there while this is open. It holds one authority.
 */
final class OsStore implements AutoCloseable {
    private static final String NAME = "StoreOfAnotherOs";

    OsStore(String type, Certificate authority) {
        var added = Security.addProvider(new Added(type, authority));
        if (added < 0) {
            throw new IllegalStateException("another one is open");
        }
    }

    @Override
    public void close() {
        Security.removeProvider(NAME);
    }

    private static final class Added extends Provider {
        private static final long serialVersionUID = 1L;

        Added(String type, Certificate authority) {
            super(NAME, "1", "for a test");
            putService(new Service(this, "KeyStore", type, Store.class.getName(), null, null) {
                @Override
                public Object newInstance(@Nullable Object parameter) {
                    return new Store(Map.of("corp", authority));
                }
            });
        }
    }

    /** Can be read, and nothing else. */
    private static final class Store extends KeyStoreSpi {
        private final Map<String, Certificate> authorities;

        Store(Map<String, Certificate> authorities) {
            this.authorities = authorities;
        }

        @Override
        public void engineLoad(@Nullable InputStream stream, char @Nullable [] password) {
            // It is there.
        }

        @Override
        public Enumeration<String> engineAliases() {
            return Collections.enumeration(List.copyOf(authorities.keySet()));
        }

        @Override
        public boolean engineIsCertificateEntry(String alias) {
            return authorities.containsKey(alias);
        }

        @Override
        public @Nullable Certificate engineGetCertificate(String alias) {
            return authorities.get(alias);
        }

        @Override
        public boolean engineContainsAlias(String alias) {
            return authorities.containsKey(alias);
        }

        @Override
        public int engineSize() {
            return authorities.size();
        }

        @Override
        public boolean engineIsKeyEntry(String alias) {
            return false;
        }

        @Override
        public @Nullable Key engineGetKey(String alias, char[] password) {
            return null;
        }

        @Override
        public Certificate @Nullable [] engineGetCertificateChain(String alias) {
            return null;
        }

        @Override
        public @Nullable Date engineGetCreationDate(String alias) {
            return null;
        }

        @Override
        public @Nullable String engineGetCertificateAlias(Certificate certificate) {
            return null;
        }

        @Override
        public void engineSetKeyEntry(String alias, Key key, char[] password, Certificate[] chain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineSetKeyEntry(String alias, byte[] key, Certificate[] chain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineSetCertificateEntry(String alias, Certificate certificate) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineDeleteEntry(String alias) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineStore(OutputStream stream, char[] password) {
            throw new UnsupportedOperationException();
        }
    }
}
