package nn.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How another process is started. */
final class Commands {

    private Commands() {}

    /** One of our programs, in a JVM like this one: with its flags and its class path. */
    static List<String> java(String... mainAndArguments) {
        Stream<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments().stream();
        Stream<String> start = Stream.of("-classpath", System.getProperty("java.class.path"));
        return Stream.of(Stream.of(executable()), flags, start, Stream.of(mainAndArguments))
                .flatMap(words -> words).toList();
    }

    private static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A command as it is typed, or one of our programs if its first word is the name of a class. */
    static List<String> of(List<String> words) {
        return words.get(0).startsWith("nn.") ? java(words.toArray(String[]::new)) : words;
    }
}
