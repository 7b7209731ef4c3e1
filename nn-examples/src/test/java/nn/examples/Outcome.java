package nn.examples;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/** What a run of a command leaves: its exit code and the lines on both streams. */
record Outcome(int exitCode, List<String> out, List<String> err) {

    static Outcome of(CommandLine command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
        return new Outcome(exitCode, out.toString().lines().toList(), err.toString().lines().toList());
    }
}
