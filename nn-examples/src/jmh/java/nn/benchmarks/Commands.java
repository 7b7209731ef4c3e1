package nn.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** How a program of ours is run, and how another process is started. */
final class Commands {

    private Commands() {}

    /** Runs a program with its arguments, after the first of which nothing is an option; the exit code. */
    static int run(Object program, String... arguments) {
        return new CommandLine(program).setStopAtPositional(true)
                .setExecutionExceptionHandler((exception, commandLine, parsed) -> {
                    commandLine.getErr().println(exception.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

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
