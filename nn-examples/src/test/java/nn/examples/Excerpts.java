package nn.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;

/** What programs print in part, as the documents show it. */
final class Excerpts {

    private static final Matrix X = Matrix.of(3, 2, 0.5, -1.25, 2, 1.5, 0.75, -0.5);

    private Excerpts() {}

    /** The main job, as it names its picture when Maven runs above this module. */
    static String digits() {
        List<String> lines = Outcome.of(Main.commandLine()).out();
        return String.join("\n", lines).replace(" target/", " nn-examples/target/");
    }

    static String attention() {
        return AttentionTable.text(ReversalAttention.weights());
    }

    /** Of the table of all layers, the heading, the lines that start like this, and those below that start blank. */
    static String check(String... starts) {
        List<String> shown = new ArrayList<>();
        boolean show = false;
        for (String line : WholeTable.LINES) {
            show = line.startsWith(" ") ? show
                    : line.startsWith("layer ") || Stream.of(starts).anyMatch(line::startsWith);
            shown.addAll(show ? List.of(line) : List.of());
        }
        assertTrue(shown.size() > starts.length, () -> "no line starts like " + List.of(starts));
        return String.join("\n", shown);
    }

    /** Printed when it is asked for, and once. */
    private static final class WholeTable {

        static final List<String> LINES = Outcome.of(Main.commandLine(), "check").out();
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

    /** The right layer with a way back for the other mode. */
    static String wrongMode() {
        Layer centred = SideProject.OWN_LAYER.layer("own.CentredScale", X.columns());
        Layer wrong = new Layer() {
            @Override
            public Pass forward(Matrix x, Mode mode) {
                Pass training = centred.forward(x, mode);
                centred.statistics().values().forEach(mean -> mean.set(x.columnMeans()));
                return new Pass(training.output(), centred.forward(x, Mode.inference())::backward);
            }

            @Override
            public Map<String, Parameter> parameters() {
                return centred.parameters();
            }

            @Override
            public String toString() {
                return centred.toString();
            }
        };
        return new GradientCheck(42).check(wrong, X, Mode.training(1)).toString();
    }

    static String ownLayerMessage() {
        Layer wrong = SideProject.OWN_LAYER.layer("own.SquaredDistanceWithoutTwo", X.columns());
        return new GradientCheck(42).check(wrong, X, Mode.training(1)).toString();
    }
}
