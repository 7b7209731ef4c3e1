package nn.examples;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import nn.gradcheck.GradientCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks the gradients of every layer and loss of nn-layers and prints a table of them. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Checks the gradients of every layer and loss, in training and in inference.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all gradients agree", "1:a gradient is wrong, or could not be told", "2:wrong input"},
        footer = {"", "Through Maven, from the project's folder:",
            "  mvn -q -pl nn-examples -am compile exec:java -Dexec.args=\"check\""})
final class CheckCommand implements Callable<Integer> {

    private static final int VARIABLE_WIDTH = 12;
    private static final int DIRECTIONS_WIDTH = 24;

    private final LongFunction<List<Candidate>> candidates;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
            description = "Settles every random number (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--large",
            description = "Also a layer of 100,000 weights, along random directions through all of them.")
    private boolean large;

    @Spec
    private CommandSpec spec;

    CheckCommand() {
        this(EveryLayer::candidates);
    }

    /** Checks other candidates: those that a seed gives. */
    CheckCommand(LongFunction<List<Candidate>> candidates) {
        this.candidates = candidates;
    }

    @Override
    public Integer call() {
        boolean right = print(VARIABLE_WIDTH, candidates.apply(seed));
        if (large) {
            spec.commandLine().getOut().println();
            right &= print(DIRECTIONS_WIDTH, List.of(EveryLayer.large(seed)));
        }
        return right ? ExitCode.OK : Failures.wrongGradient(spec.commandLine(), "these layers");
    }

    private boolean print(int variable, List<Candidate> some) {
        PrintWriter out = spec.commandLine().getOut();
        return new CheckTable(out, Ink.ofTerminal(), new GradientCheck(seed), variable, some).print();
    }
}
