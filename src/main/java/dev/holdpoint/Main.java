package dev.holdpoint;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Starts the program with the command line {@code args}. */
    public static void main(String[] args) {
        System.out.println("Holdpoint on " + Runtime.version());
    }
}
