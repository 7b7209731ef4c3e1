package nn.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.gradcheck.GradientCheck;
import nn.optim.TrainingListener;

/** What programs print in part, as the documents show it. */
final class Excerpts {

    private static final Matrix X = Matrix.of(3, 2, 0.5, -1.25, 2, 1.5, 0.75, -0.5);

    private Excerpts() {}

    static String attention() {
        Reversal reversal = new Reversal(1);
        reversal.learn(Reversal.EPOCHS, TrainingListener.silent());
        return AttentionTable.text(reversal.attention());
    }

    static String check() {
        return check("layer ", "Dense(", "Sequential(");
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
    static String ownLayer() {
        String test = "SquaredDistanceWithoutTwoTest";
        String failures = SideProject.OWN_LAYER.run("own." + test).failures().entrySet().stream()
                .map(failure -> "[ERROR]   " + test + "." + failure.getKey() + " " + withoutNumbers(failure.getValue()))
                .collect(Collectors.joining("\n"));
        return "[ERROR] Failures:\n" + failures;
    }

    private static String withoutNumbers(String message) {
        return message.replaceAll("(?m)^    worst entry .*(\\R    (backward|differences|difference) .*)+", "    ...");
    }

    static String ownLayerMessage() {
        Layer wrong = SideProject.OWN_LAYER.layer("own.SquaredDistanceWithoutTwo", X.columns());
        return new GradientCheck(42).check(wrong, X, Mode.training(1)).toString();
    }
}
