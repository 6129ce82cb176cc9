package dev.holdpoint.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A service of the AWS SDK without the operations that nobody calls, and without what only they need. A JVM that links
 * a client loads the requests of all of its operations, EC2's 815 too, and the start-up cache then has them loaded at
 * each start. A class stays if a class that stays names it, from the other jars on; of the service's clients, a method
 * that speaks of the service stays if it is called by its name.
 */
final class Operations {
    private static final String CLASS = ".class";
    /** Files that name classes which are found by them: of the JDK's service loader, and of the SDK. */
    private static final Pattern LISTS = Pattern.compile("META-INF/services/.+|.+/execution\\.interceptors");

    private final String service;
    private final Pattern finder;
    private final ClassFile files;
    private final Map<String, ClassModel> clients = new HashMap<>();
    /** What the service's other classes name. */
    private final Map<String, Mentions> mentions = new HashMap<>();
    /** What everything else names of the service. */
    private final Mentions outside = new Mentions();
    /** Methods that are called: name and descriptor. */
    private final Set<String> called = new HashSet<>();

    private final Map<String, byte[]> kept = new HashMap<>();
    private final Set<String> reached;

    /**
     * What of it these jars need; they are read whole.
     *
     * @param service its package, as {@code software.amazon.awssdk.services.ec2}
     * @throws IOException also if what is left of a client is no class that a JVM would take
     */
    Operations(String service, List<Path> jars) throws IOException {
        this.service = service.replace('.', '/') + '/';
        finder = Mentions.finder(this.service);
        try (var all = new URLClassLoader(
                jars.stream().map(Operations::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            files = ClassFile.of(
                    ClassFile.ConstantPoolSharingOption.NEW_POOL,
                    ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(all)));
            for (var jar : jars) {
                read(jar);
            }
            reached = reach();
            for (var client : clients.keySet()) {
                verify(client);
            }
        }
    }

    /** What an entry of a jar holds in the package; nothing if it stays away. */
    Optional<byte[]> content(String entry, byte[] content) {
        var name = nameOf(entry);
        if (name == null || !name.startsWith(service)) {
            return Optional.of(content);
        }
        return reached.contains(name) ? Optional.of(kept.getOrDefault(name, content)) : Optional.empty();
    }

    private void read(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var stream = zip.getInputStream(entry)) {
                    read(entry.getName(), stream.readAllBytes());
                }
            }
        }
    }

    private void read(String entry, byte[] content) {
        var name = nameOf(entry);
        if (name == null) {
            if (LISTS.matcher(entry).matches()) {
                outside.add(content, finder);
            }
        } else if (isClient(name)) {
            clients.put(name, files.parse(content));
        } else if (name.startsWith(service)) {
            var own = new Mentions();
            own.add(files.parse(content), finder);
            mentions.put(name, own);
        } else {
            outside.add(files.parse(content), finder);
        }
    }

    private static @Nullable String nameOf(String entry) {
        return entry.endsWith(CLASS) ? entry.substring(0, entry.length() - CLASS.length()) : null;
    }

    /** As Ec2Client, DefaultEc2Client and Ec2AsyncClient are. */
    private boolean isClient(String name) {
        return name.startsWith(service)
                && name.endsWith("Client")
                && name.indexOf('/', service.length()) < 0
                && name.indexOf('$') < 0;
    }

    /** The service's classes that stay. What stays of a client may call more of it, and so on. */
    private Set<String> reach() {
        while (true) {
            clients.forEach((name, client) -> kept.put(name, withoutTheUncalled(client)));
            var members = new HashSet<>(outside.members());
            var found = reach(members);
            if (!called.addAll(members)) {
                return found;
            }
        }
    }

    private Set<String> reach(Set<String> members) {
        var found = new HashSet<String>();
        var open = new ArrayDeque<>(outside.classes());
        while (!open.isEmpty()) {
            var name = open.remove();
            var named = mentionsOf(name);
            if (named != null && found.add(name)) {
                members.addAll(named.members());
                open.addAll(named.classes());
            }
        }
        return found;
    }

    private @Nullable Mentions mentionsOf(String name) {
        var client = kept.get(name);
        if (client == null) {
            return mentions.get(name);
        }
        var own = new Mentions();
        own.add(files.parse(client), finder);
        return own;
    }

    /** The list of inner classes would name the shapes of all operations; only reflection asks for it. */
    private byte[] withoutTheUncalled(ClassModel client) {
        return files.transformClass(client, (builder, element) -> {
            boolean stays = switch (element) {
                case MethodModel method -> stays(method);
                case InnerClassesAttribute ignored -> false;
                default -> true;
            };
            if (stays) {
                builder.with(element);
            }
        });
    }

    /** Constructors and initializers, which have no name of their own, and what is called, whatever it is called on. */
    private boolean stays(MethodModel method) {
        var name = method.methodName().stringValue();
        return name.startsWith("<")
                || called.contains(name + method.methodType().stringValue());
    }

    private void verify(String client) throws IOException {
        var errors = files.verify(kept.get(client));
        if (!errors.isEmpty()) {
            throw new IOException("what is left of " + client + " is no class: " + errors.getFirst());
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
