package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import nn.core.Layer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The project in the folder own-layer, which Maven does not build along with the others: compiled against this build's
 * classes and run, as its own build does once these are installed.
 */
final class OwnLayer {

    private static final Path PROJECT = Path.of("own-layer");
    /** Where the classes go, and what jqwik stores. */
    private static final Path TARGET = Path.of("target", "own-layer");

    private OwnLayer() {}

    /** What a test class came to: which of its tests passed, and the messages of those that failed. */
    record Result(SortedSet<String> passed, SortedMap<String, String> failures) {

        int tests() {
            return passed.size() + failures.size();
        }
    }

    /** One of the project's own classes or tests; everything else comes from where this class does. */
    static Class<?> load(String name) {
        try {
            compile();
            URL[] classes = {TARGET.toUri().toURL()};
            return new URLClassLoader(classes, OwnLayer.class.getClassLoader()).loadClass(name);
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError("no class " + name + " in " + PROJECT, e);
        }
    }

    /** One of the project's layers. */
    static Layer layer(String name, int features) {
        try {
            return (Layer) load(name).getConstructor(int.class).newInstance(features);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(name + " cannot be made from a number of features", e);
        }
    }

    private static void compile() throws IOException {
        Files.createDirectories(TARGET);
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        assertEquals(0, javac.run(out, out, arguments()), messages::toString);
    }

    private static String[] arguments() throws IOException {
        List<String> options = List.of("-d", TARGET.toString(), "-cp", System.getProperty("java.class.path"),
                "--release", "17", "-encoding", "UTF-8", "-proc:none", "-Werror");
        try (Stream<Path> files = Files.walk(PROJECT.resolve("src"))) {
            Stream<String> sources = files.map(Path::toString).filter(file -> file.endsWith(".java"));
            return Stream.concat(options.stream(), sources).toArray(String[]::new);
        }
    }

    /** Runs a test class on the JUnit platform. Whatever fails is shrunk to the end, however long that takes. */
    static Result run(Class<?> test) {
        Listener listener = new Listener();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(test))
                .configurationParameter("jqwik.shrinking.default", "FULL")
                .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
                .configurationParameter("jqwik.database", TARGET.resolve("jqwik-database").toString())
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
        LauncherFactory.create().execute(request, listener);
        return new Result(listener.passed, listener.failures);
    }

    private static final class Listener implements TestExecutionListener {

        private final SortedSet<String> passed = new TreeSet<>();
        private final SortedMap<String, String> failures = new TreeMap<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getThrowable().isPresent()) {
                failures.put(test.getDisplayName(), root(result.getThrowable().get()).getMessage());
            } else if (test.isTest()) {
                passed.add(test.getDisplayName());
            }
        }

        /** The report itself, whatever the contract adds to it. */
        private static Throwable root(Throwable failure) {
            return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                    .reduce((outer, inner) -> inner).orElseThrow();
        }
    }
}
