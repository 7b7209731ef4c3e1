package nn.examples;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nn.core.MatrixProduct;
import nn.examples.data.DataException;
import nn.examples.data.Digits;
import nn.examples.data.IdxFolder;
import nn.examples.data.ImageData;
import nn.optim.ConfusionMatrix;
import nn.optim.Examples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** Teaches a small network to read digits and shows how well it does. */
@Command(name = "nn", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Teaches a small network to read digits and shows how well it does.",
        subcommands = CheckCommand.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the network is trained", "1:a gradient is wrong, or training diverged", "2:wrong input"},
        footer = {"", "Through Maven, from the project's folder:",
            "  mvn -q -pl nn-examples -am compile exec:java -Dexec.args=\"--epochs 5\""})
public final class Main implements Callable<Integer> {

    /** So many training images are enough to check gradients with. */
    private static final int CHECKED_ROWS = 8;

    @Mixin
    private Options options;

    @Spec
    private CommandSpec spec;

    private Main() {}

    /**
     * Ends the JVM only after a failure: under exec:java it is Maven's.
     *
     * @param arguments options and commands: {@code --help} names them
     */
    public static void main(String... arguments) {
        int exitCode = commandLine().execute(arguments);
        if (exitCode != CommandLine.ExitCode.OK) {
            System.exit(exitCode);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionStrategy(Main::execute)
                .setParameterExceptionHandler(Failures::ofArguments)
                .setExecutionExceptionHandler(Failures::ofRun);
    }

    /** Options in front of a subcommand are not its own: it would run without them. */
    private static int execute(ParseResult arguments) {
        boolean lost = arguments.hasSubcommand()
                && arguments.matchedOptions().stream().anyMatch(o -> !o.usageHelp() && !o.versionHelp());
        if (lost) {
            throw new ParameterException(arguments.commandSpec().commandLine(),
                    "options stand behind '" + arguments.subcommand().commandSpec().name() + "', not in front of it");
        }
        requireThreads(arguments.commandSpec().commandLine());
        return new RunLast().execute(arguments);
    }

    /** A wrong setting would end the first large product, long after the start. */
    private static void requireThreads(CommandLine commandLine) {
        try {
            MatrixProduct.description();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine, e.getMessage());
        }
    }

    @Override
    public Integer call() {
        try {
            ImageData data = options.data.map(IdxFolder::read).orElseGet(Digits::read);
            requireRowsForBatchNorm(data);
            return run(data, spec.commandLine())
                    ? CommandLine.ExitCode.OK
                    : Failures.wrongGradient(spec.commandLine(), "this network");
        } catch (OutOfMemoryError e) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            throw new DataException("Java's memory, %d MB, does not suffice for this network and these images: allow"
                    + " more, such as MAVEN_OPTS=-Xmx%dm", megabytes, 2 * megabytes);
        }
    }

    private void requireRowsForBatchNorm(ImageData data) {
        int rows = Math.min(options.batchSize, data.training().size());
        if (options.batchNorm && rows < 2) {
            throw new ParameterException(spec.commandLine(), "batch normalisation needs batches of at least two images,"
                    + " not one: raise --batch-size or say --no-batch-norm");
        }
    }

    /** Returns whether no gradient is wrong. */
    private boolean run(ImageData data, CommandLine commandLine) {
        PrintWriter out = commandLine.getOut();
        TrainingRun run = new TrainingRun(options, data);
        requireEpochs(run);
        if (run.epochsDone() > 0) {
            out.printf(Locale.ROOT, "going on after %d epochs%n%n", run.epochsDone());
        }
        NetworkTable.print(out, run.model());
        GradientTable table = new GradientTable(out, options.seed);
        boolean right = table.print(run.model(), run.loss(), firstRows(data.training()));
        LearningCurve curve = new LearningCurve(() -> ConfusionMatrix.of(run.model(), data.test()).accuracy());
        train(run, curve);
        new Summary(out, Summary.pictureIn(Path.of(""))).print(curve, ConfusionMatrix.of(run.model(), data.test()));
        return right;
    }

    private void requireEpochs(TrainingRun run) {
        if (run.epochsDone() >= options.epochs) {
            throw new ParameterException(spec.commandLine(), "the checkpoint has had %d of %d epochs already:"
                    .formatted(run.epochsDone(), options.epochs) + " to go on, ask for more with --epochs");
        }
    }

    private static Examples firstRows(Examples training) {
        return training.at(IntStream.range(0, Math.min(CHECKED_ROWS, training.size())).toArray());
    }

    /** With a progress bar on a terminal, in silence elsewhere. */
    private static void train(TrainingRun run, LearningCurve curve) {
        if (Terminal.isInteractive()) {
            try (Progress progress = new Progress(System.out, run.steps(), curve)) {
                run.train(progress);
            }
        } else {
            run.train(curve);
        }
    }
}
