package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.File;
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
 * A small project beside this module, which Maven does not build along with the others: compiled against this build's
 * classes and run, as its own build does once these are installed.
 */
enum SideProject {

    OWN_LAYER("own-layer"), EXERCISES("exercises");

    private static final Path TARGET = Path.of("target");

    private final String folder;
    private ClassLoader classes;

    SideProject(String folder) {
        this.folder = folder;
    }

    /** What a test class came to: which of its tests passed, and the messages of those that failed. */
    record Result(SortedSet<String> passed, SortedMap<String, String> failures) {

        int tests() {
            return passed.size() + failures.size();
        }
    }

    /** One of the project's own classes or tests; everything else comes from where this class does. */
    Class<?> load(String name) {
        try {
            return classes().loadClass(name);
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError("no class " + name + " in " + folder, e);
        }
    }

    /** One of the project's layers. */
    Layer layer(String name, int features) {
        try {
            return (Layer) load(name).getConstructor(int.class).newInstance(features);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(name + " cannot be made from a number of features", e);
        }
    }

    /** Its {@code src/main} or its {@code src/test}, say, or its pom. */
    Path path(String inside) {
        return Path.of(folder, inside);
    }

    /** The names of its test classes. */
    List<String> tests() throws IOException {
        Path tests = Path.of(folder, "src", "test", "java");
        try (Stream<Path> files = Files.walk(tests)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(file -> tests.relativize(file).toString().replace(".java", ""))
                    .map(name -> name.replace(File.separatorChar, '.'))
                    .sorted().toList();
        }
    }

    /** Compiled once. */
    private synchronized ClassLoader classes() throws IOException {
        if (classes == null) {
            compile();
            URL[] compiled = {TARGET.resolve(folder).toUri().toURL()};
            classes = new URLClassLoader(compiled, SideProject.class.getClassLoader());
        }
        return classes;
    }

    private void compile() throws IOException {
        Files.createDirectories(TARGET.resolve(folder));
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        assertEquals(0, javac.run(out, out, arguments()), messages::toString);
    }

    private String[] arguments() throws IOException {
        List<String> options = List.of("-d", TARGET.resolve(folder).toString(),
                "-cp", System.getProperty("java.class.path"),
                "--release", "17", "-encoding", "UTF-8", "-proc:none", "-Werror");
        try (Stream<Path> files = Files.walk(Path.of(folder, "src"))) {
            Stream<String> sources = files.map(Path::toString).filter(file -> file.endsWith(".java"));
            return Stream.concat(options.stream(), sources).toArray(String[]::new);
        }
    }

    /** Runs one of the project's test classes. Whatever fails is shrunk to the end, however long that takes. */
    Result run(String test) {
        return run(test, "FULL");
    }

    /** Nothing is shrunk. */
    Result runQuickly(String test) {
        return run(test, "OFF");
    }

    private Result run(String test, String shrinking) {
        Listener listener = new Listener();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(load(test)))
                .configurationParameter("jqwik.shrinking.default", shrinking)
                .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
                .configurationParameter("jqwik.database", TARGET.resolve("side-database").toString())
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
