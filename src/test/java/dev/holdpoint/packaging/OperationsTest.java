package dev.holdpoint.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service of two operations, written as the SDK writes them, and a program that calls one. */
class OperationsTest {
    private static final Pattern NAME =
            Pattern.compile("package ([\\w.]+);.*?(?:class|interface|record) (\\w+)", Pattern.DOTALL);

    private static final List<String> SERVICE = List.of(
            """
            package toy;
            import java.util.function.Consumer;
            import toy.model.*;
            public interface ToyClient extends AutoCloseable {
                static ToyClient create() { return new DefaultToyClient(); }
                default TakeResponse take(TakeRequest request) { throw new UnsupportedOperationException(); }
                default TakeResponse take(Consumer<TakeRequest> more) {
                    var request = new TakeRequest();
                    more.accept(request);
                    return take(request);
                }
                default LoseResponse lose(LoseRequest request) { throw new UnsupportedOperationException(); }
                String name();
                @Override void close();
            }
            """,
            """
            package toy;
            import java.util.function.Supplier;
            import toy.model.*;
            final class DefaultToyClient implements ToyClient {
                @Override public TakeResponse take(TakeRequest request) {
                    Supplier<TakeResponse> answer = () -> new TakeResponse(request.what);
                    return answer.get();
                }
                @Override public LoseResponse lose(LoseRequest request) {
                    Supplier<LoseResponse> answer = () -> new LoseResponse();
                    return answer.get();
                }
                @Override public String name() { return "toy"; }
                @Override public void close() {}
            }
            """,
            "package toy.model; public class TakeRequest { public String what; }",
            "package toy.model; public record TakeResponse(String taken) {}",
            "package toy.model; public class LoseRequest { public Loss loss; }",
            "package toy.model; public class LoseResponse {}",
            "package toy.model; public class Loss {}",
            """
            package toy;
            import java.util.concurrent.CompletableFuture;
            import java.util.function.Consumer;
            import toy.model.*;
            public interface ToyAsyncClient {
                default CompletableFuture<LoseResponse> lose(Consumer<LoseRequest> more) {
                    more.accept(new LoseRequest());
                    return CompletableFuture.completedFuture(new LoseResponse());
                }
            }
            """,
            "package toy.internal; public class Found { static final Class<?> NAMED = toy.ToyAsyncClient.class; }",
            "package toy.internal; public class Spelled {}",
            "package toy.internal; public class Hearing {}",
            "package toys; public class Neighbour {}");

    private static final List<String> PROGRAM = List.of("""
            package app;
            public class Caller implements java.util.concurrent.Callable<String> {
                static final String BY_REFLECTION = "toy.internal.Spelled";
                @Override public String call() {
                    try (var client = toy.ToyClient.create()) {
                        return client.name() + " " + client.take(request -> request.what = "it").taken();
                    }
                }
            }
            """);

    @TempDir
    Path directory;

    private Path service;
    private Path program;

    @BeforeEach
    void compile() throws IOException {
        service = jar(
                "service.jar",
                SERVICE,
                Map.of(
                        "META-INF/services/java.lang.Object", "toy.internal.Found\n",
                        "toy/execution.interceptors", "toy.internal.Hearing\n"));
        program = jar("program.jar", PROGRAM, Map.of());
    }

    @Test
    void whatIsCalledStaysWithAllThatItNeedsAndRuns() throws Exception {
        var lean = directory.resolve("lean.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(lean))) {
            for (var entry : rest().entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        try (var loader = new URLClassLoader(
                new URL[] {lean.toUri().toURL(), program.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            var caller = (Callable<?>)
                    loader.loadClass("app.Caller").getDeclaredConstructor().newInstance();
            assertThat(caller.call()).isEqualTo("toy it");
            assertThat(loader.loadClass("toy.DefaultToyClient").getDeclaredMethods())
                    .extracting(java.lang.reflect.Method::getName)
                    .filteredOn(name -> !name.startsWith("lambda$"))
                    .containsExactlyInAnyOrder("take", "name", "close");
        }
    }

    @Test
    void whatOnlyTheUncalledNeedGoes() throws IOException {
        assertThat(rest().keySet())
                .containsExactlyInAnyOrder(
                        "META-INF/services/java.lang.Object",
                        "toy/execution.interceptors",
                        "toy/ToyClient.class",
                        "toy/DefaultToyClient.class",
                        "toy/ToyAsyncClient.class",
                        "toy/model/TakeRequest.class",
                        "toy/model/TakeResponse.class",
                        // Named by a service loader's file, by the SDK's, and by a text.
                        "toy/internal/Found.class",
                        "toy/internal/Hearing.class",
                        "toy/internal/Spelled.class",
                        "toys/Neighbour.class");
    }

    @Test
    void aClientThatNoJvmWouldTakeIsAnError() throws IOException {
        var broken = ClassFile.of()
                .build(
                        ClassDesc.of("toy.BrokenClient"),
                        made -> made.withMethodBody(
                                ConstantDescs.CLASS_INIT_NAME,
                                ConstantDescs.MTD_void,
                                ClassFile.ACC_STATIC,
                                code -> code.iconst_0().areturn()));
        var jar = directory.resolve("broken.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("toy/BrokenClient.class"));
            zip.write(broken);
            zip.closeEntry();
        }
        assertThatThrownBy(() -> new Operations("toy", List.of(jar)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("toy/BrokenClient");
    }

    @Test
    void twoRunsMakeTheSame() throws IOException {
        assertThat(rest()).usingRecursiveComparison().isEqualTo(rest());
    }

    /** The entries of the service's jar that are left. */
    private Map<String, byte[]> rest() throws IOException {
        var operations = new Operations("toy", List.of(program, service));
        var rest = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(service.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var stream = zip.getInputStream(entry)) {
                    operations
                            .content(entry.getName(), stream.readAllBytes())
                            .ifPresent(content -> rest.put(entry.getName(), content));
                }
            }
        }
        return rest;
    }

    private Path jar(String name, List<String> sources, Map<String, String> files) throws IOException {
        var classes = Files.createDirectories(directory.resolve(name + "-classes"));
        var said = new StringWriter();
        var options = List.of(
                "-d",
                classes.toString(),
                "-cp",
                directory.resolve("service.jar").toString(),
                "-proc:none");
        var units = sources.stream().map(OperationsTest::unit).toList();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(said, null, null, options, null, units)
                .call();
        assertThat(compiled).as(said.toString()).isTrue();
        var jar = directory.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var file : Workshop.below(classes).stream()
                    .filter(Files::isRegularFile)
                    .toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }

    private static JavaFileObject unit(String source) {
        var name = NAME.matcher(source);
        assertThat(name.find()).isTrue();
        var path = name.group(1).replace('.', '/') + "/" + name.group(2);
        return new SimpleJavaFileObject(URI.create("string:///" + path + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
