package nn.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.examples.graphs.ComputationalGraphs;
import nn.examples.symbolic.SymbolicDifferentiation;
import nn.gradcheck.GradientCheck;
import nn.optim.TrainingListener;

/** What the programs print, under the names by which documents ask for it. */
final class Outputs {

    private static final Matrix X = Matrix.of(3, 2, 0.5, -1.25, 2, 1.5, 0.75, -0.5);

    private Outputs() {}

    /** With line breaks as in the documents, and one at the end. */
    static String of(String name) {
        return printed(name).replace(System.lineSeparator(), "\n") + "\n";
    }

    private static String printed(String name) {
        return switch (name) {
            case "attention" -> attention();
            case "check" -> check("layer ", "Dense(", "Sequential(");
            case "costs" -> ComputationalGraphs.costs();
            case "graph" -> ComputationalGraphs.mermaid();
            case "LinearRegression" -> LinearRegression.report();
            case "Xor" -> Xor.report(Xor.learn(1));
            case "symbolic" -> SymbolicDifferentiation.report();
            case "own-layer" -> ownLayer();
            case "own-layer-message" -> ownLayerMessage();
            default -> throw new AssertionError("no program prints " + name);
        };
    }

    private static String attention() {
        Reversal reversal = new Reversal(1);
        reversal.learn(Reversal.EPOCHS, TrainingListener.silent());
        return AttentionTable.text(reversal.attention());
    }

    /** Of the table, the lines that start like this, and those below them that start with a blank. */
    private static String check(String... starts) {
        List<String> shown = new ArrayList<>();
        boolean show = false;
        for (String line : Outcome.of(Main.commandLine(), "check").out()) {
            show = line.startsWith(" ") ? show : Stream.of(starts).anyMatch(line::startsWith);
            shown.addAll(show ? List.of(line) : List.of());
        }
        return String.join("\n", shown);
    }

    /** The last lines of the project's own build, in Maven's form; the numbers of the sample are left out. */
    private static String ownLayer() {
        Class<?> wrong = OwnLayer.load("own.SquaredDistanceWithoutTwoTest");
        String failures = OwnLayer.run(wrong).failures().entrySet().stream()
                .map(f -> "[ERROR]   " + wrong.getSimpleName() + "." + f.getKey() + " " + withoutNumbers(f.getValue()))
                .collect(Collectors.joining("\n"));
        return "[ERROR] Failures:\n" + failures;
    }

    private static String withoutNumbers(String message) {
        return message.replaceAll("(?m)^    worst entry .*(\\R    (backward|differences|difference) .*)+", "    ...");
    }

    private static String ownLayerMessage() {
        Layer wrong = OwnLayer.layer("own.SquaredDistanceWithoutTwo", X.columns());
        return new GradientCheck(42).check(wrong, X, Mode.training(1)).toString();
    }
}
