package dev.holdpoint.packaging;

/**
 * One processor family by the names that others give it.
 *
 * @param java in {@code os.arch}
 * @param debian in a .deb
 * @param machine in an .rpm, and in SQLite's jar
 * @param download in the names of the other downloads
 */
public record Arch(String java, String debian, String machine, String download) {

    /** The family of that {@code os.arch}. */
    public static Arch named(String arch) {
        return switch (arch) {
            case "amd64", "x86_64" -> new Arch(arch, "amd64", "x86_64", "x64");
            case "aarch64", "arm64" -> new Arch(arch, "arm64", "aarch64", "arm64");
            default -> throw new IllegalArgumentException("there are no packages for " + arch);
        };
    }

    /** The family of this machine. */
    public static Arch here() {
        return named(System.getProperty("os.arch"));
    }
}
