package dev.holdpoint.settings;

import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.AccountMark;
import dev.holdpoint.model.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the operator said about accounts and profiles. Never a credential: a profile is its name, and a command that was
 * agreed to is its fingerprint.
 *
 * @param recent the profiles that were connected to, the last one first; the empty name is the default chain
 * @param accounts the marks by account id
 * @param productionProfiles the profiles that are production whatever their account
 * @param agreed the fingerprints of the {@code credential_process} commands that may be run
 */
public record Connections(
        List<String> recent, Map<String, AccountMark> accounts, Set<String> productionProfiles, Set<String> agreed) {
    /** More than these nobody looks through for the one that they used lately. */
    private static final int REMEMBERED = 20;

    public static final Connections NONE = new Connections(List.of(), Map.of(), Set.of(), Set.of());

    /** A file that names only some of it leaves the rest null: then that part is empty. */
    public Connections {
        recent = List.copyOf(Objects.requireNonNullElse(recent, List.of()));
        accounts = Map.copyOf(Objects.requireNonNullElse(accounts, Map.of()));
        productionProfiles = Set.copyOf(Objects.requireNonNullElse(productionProfiles, Set.of()));
        agreed = Set.copyOf(Objects.requireNonNullElse(agreed, Set.of()));
    }

    /** How the operator knows the account of a connection; production if its account or its profile is. */
    public AccountMark markOf(Connection connection) {
        return ofAccount(connection.account()).orProduction(productionProfiles.contains(connection.profile()));
    }

    /** How the operator knows an account. */
    public AccountMark ofAccount(AccountId account) {
        return accounts.getOrDefault(account.value(), AccountMark.NONE);
    }

    public boolean isProduction(String profile) {
        return productionProfiles.contains(profile);
    }

    public Connections used(String profile) {
        var names = new LinkedHashSet<String>();
        names.add(profile);
        names.addAll(recent);
        return new Connections(names.stream().limit(REMEMBERED).toList(), accounts, productionProfiles, agreed);
    }

    public Connections mark(AccountId account, AccountMark mark) {
        var marks = new HashMap<>(accounts);
        if (mark.equals(AccountMark.NONE)) {
            marks.remove(account.value());
        } else {
            marks.put(account.value(), mark);
        }
        return new Connections(recent, marks, productionProfiles, agreed);
    }

    public Connections production(String profile, boolean production) {
        var profiles = new TreeSet<>(productionProfiles);
        if (production) {
            profiles.add(profile);
        } else {
            profiles.remove(profile);
        }
        return new Connections(recent, accounts, profiles, agreed);
    }

    public Connections agree(String fingerprint) {
        var all = new ArrayList<>(agreed);
        all.add(fingerprint);
        return new Connections(recent, accounts, productionProfiles, new TreeSet<>(all));
    }
}
