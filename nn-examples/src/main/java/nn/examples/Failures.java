package nn.examples;

import java.io.UncheckedIOException;
import nn.examples.data.DataException;
import nn.optim.DivergenceException;
import nn.optim.files.FileFormatException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine;

/** What can go wrong without the program being wrong: one line on the error stream and an exit code, no stack trace. */
final class Failures {

    private static final int WRONG_RESULT = 1;
    private static final int WRONG_INPUT = 2;

    private Failures() {}

    static int ofArguments(ParameterException e, String... arguments) {
        return fail(e.getCommandLine(), e, WRONG_INPUT);
    }

    /** Anything unforeseen is thrown on. */
    static int ofRun(Exception e, CommandLine commandLine, ParseResult arguments) throws Exception {
        if (e instanceof DataException || e instanceof FileFormatException || e instanceof UncheckedIOException) {
            return fail(commandLine, e, WRONG_INPUT);
        }
        if (e instanceof DivergenceException) {
            return fail(commandLine, e, WRONG_RESULT);
        }
        throw e;
    }

    static int wrongGradient(CommandLine commandLine, String owner) {
        commandLine.getErr().println("a gradient of " + owner + " is wrong: the table above says which");
        return WRONG_RESULT;
    }

    private static int fail(CommandLine commandLine, Exception e, int exitCode) {
        commandLine.getErr().println(e.getMessage().replaceAll("\\s*\\R\\s*", " "));
        return exitCode;
    }
}
