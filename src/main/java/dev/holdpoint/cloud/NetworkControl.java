package dev.holdpoint.cloud;

/** What the operator changes about the way to AWS while the program runs. Any thread may call it; it never blocks. */
public interface NetworkControl {

    /** From now on requests sign in to the proxy like this. It stays in memory, until the program ends. */
    void signInToProxy(String user, String password);

    /** The network's settings changed: the next call of every connection is made by them. */
    void networkChanged();
}
