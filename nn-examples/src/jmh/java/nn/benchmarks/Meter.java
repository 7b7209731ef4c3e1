package nn.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Scanner;
import nn.core.Require;

/** A process that measures figures, as {@link StepTimes} does. */
final class Meter implements AutoCloseable {

    private final List<String> command;
    private final Process process;
    private final PrintWriter questions;
    private final Scanner answers;

    Meter(List<String> command) {
        this.command = command;
        try {
            this.process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command + ": " + e.getMessage(), e);
        }
        this.questions = new PrintWriter(process.outputWriter(), true);
        this.answers = new Scanner(process.inputReader());
    }

    /** All that it can measure. */
    List<String> figures() {
        return List.of(ask("list").split(" "));
    }

    double microseconds(String figure) {
        return Double.parseDouble(ask(figure));
    }

    private String ask(String question) {
        questions.println(question);
        Require.that(answers.hasNextLine(), "%s does not answer to '%s'", command, question);
        return answers.nextLine();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
