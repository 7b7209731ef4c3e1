package nn.gradcheck;

import static nn.gradcheck.Samples.TRAINING;
import static nn.gradcheck.Samples.X;
import static nn.gradcheck.Samples.layer;
import static nn.gradcheck.Samples.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BinaryOperator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.Relu;
import nn.mistakes.BatchNormWithoutMeanPath;
import nn.mistakes.BiasGradientNotSummed;
import nn.mistakes.DenseWithTransposedWeightGradient;
import org.junit.jupiter.api.Test;

/** What a report says: whose gradient is wrong, where, by how much, and what the mistake looks like. */
class ReportMessageTest {

    private final GradientCheck check = new GradientCheck(42);

    @Test
    void namesLayerVariableEntryAndBothValuesOfATransposedWeightGradient() {
        Matrix weight = Matrix.of(3, 3, 1, 2, -1, 0.5, -2, 1.5, 1, -0.5, 2);
        Report report = check.check(new DenseWithTransposedWeightGradient(weight), X, TRAINING);
        Entry worst = report.variables().get(1).worst();
        String message = assertThrows(AssertionError.class, report::orThrow).getMessage();
        assertTrue(message.startsWith("DenseWithTransposedWeightGradient(3) in training: the gradient check failed"),
                message);
        assertTrue(message.contains("weight (3 x 3): WRONG in 6 of 9 entries"), message);
        assertTrue(message.contains("worst entry       (" + worst.row() + ", " + worst.column() + ")"), message);
        assertTrue(message.contains("backward says     " + worst.backward()), message);
        assertTrue(message.contains("differences say   " + worst.numeric()), message);
        assertTrue(message.contains("the transpose of the true gradient"), message);
        assertTrue(message.contains("input (4 x 3): agrees in 12 of 12 entries"), message);
    }

    @Test
    void findsABiasGradientThatIsNotSummedOverTheBatch() {
        VariableReport bias = check.check(new BiasGradientNotSummed(3), X, TRAINING).variables().get(1);
        assertEquals("bias", bias.variable());
        assertEquals(3, bias.count(Verdict.WRONG));
    }

    @Test
    void findsAForgottenMeanPathAndSaysWhatItLooksLike() {
        VariableReport input = only(check.check(new BatchNormWithoutMeanPath(), X, TRAINING));
        assertEquals(12, input.count(Verdict.WRONG));
        assertEquals("the difference is the same down each column: a path through the column's mean is missing",
                input.hint());
    }

    @Test
    void theReadmeShowsTheMessageOfAForgottenMeanPath() throws IOException {
        String message = check.check(new BatchNormWithoutMeanPath(), X, TRAINING).toString();
        assertTrue(Files.readString(Path.of("../README.md")).contains("```\n" + message + "\n```"), message);
    }

    @Test
    void namesAConstantFactor() {
        Layer halved = layer(Math::sin, (x, dy) -> dy.combine(x, (d, v) -> d * Math.cos(v) / 2));
        assertEquals("every entry is the true one times 0.5000", only(check.check(halved, X, TRAINING)).hint());
    }

    private String hintOf(BinaryOperator<Matrix> mistake) {
        Layer layer = layer(Math::sin, (x, dy) -> mistake.apply(x, dy.combine(x, (d, v) -> d * Math.cos(v))));
        return only(check.check(layer, X, TRAINING)).hint();
    }

    @Test
    void namesTheFactorsThatAreForgottenMost() {
        assertEquals("every entry is the true one times 0.2500: one over the number of rows",
                hintOf((x, dx) -> dx.times(0.25)));
        assertEquals("every entry is the true one times 4.000: the number of rows", hintOf((x, dx) -> dx.times(4)));
        assertEquals("every entry is the true one times -1.000: the sign is wrong", hintOf((x, dx) -> dx.times(-1)));
    }

    /** Of one entry, a factor says something only if it is a simple number. */
    @Test
    void namesAFactorOfASingleEntryOnlyIfItIsSimple() {
        Layer twice = layer(v -> v * v, (x, dy) -> dy.hadamard(x));
        Layer odd = layer(v -> v * v, (x, dy) -> dy.hadamard(x).times(2.07));
        assertEquals("every entry is the true one times 0.5000",
                only(check.check(twice, Matrix.of(1, 1, 3), TRAINING)).hint());
        assertEquals("", only(check.check(odd, Matrix.of(1, 1, 3), TRAINING)).hint());
    }

    @Test
    void namesTheNumberOfRowsALossForgot() {
        Loss sum = new Loss() {
            @Override
            public double value(Matrix prediction, Matrix target) {
                return prediction.minus(target).map(v -> v * v).sum() / prediction.rows();
            }

            @Override
            public Matrix gradient(Matrix prediction, Matrix target) {
                return prediction.minus(target).times(2);
            }
        };
        assertEquals("every entry is the true one times 4.000: the number of rows",
                only(check.check(sum, X, X.times(2))).hint());
    }

    @Test
    void namesAFactorOfEachColumnOrRow() {
        assertEquals("each column is the true one times a factor of its own: one for each feature is missing",
                hintOf((x, dx) -> dx.timesRow(Matrix.rowOf(1, 2, 3))));
        assertEquals("each row is the true one times a factor of its own: one for each row is missing",
                hintOf((x, dx) -> dx.transpose().timesRow(Matrix.rowOf(1, 2, 3, 4)).transpose()));
    }

    @Test
    void namesAConstantAlongTheRows() {
        assertEquals("the difference is the same along each row: a path through the row's mean or sum is missing",
                hintOf((x, dx) -> dx.minusColumn(dx.rowSums())));
    }

    @Test
    void namesAnUpstreamGradientThatIsIgnoredOrReturned() {
        Layer ignored = layer(Math::sin, (x, dy) -> x.map(Math::cos));
        assertEquals("the same comes back for another upstream gradient: backward does not use it",
                only(check.check(ignored, X, TRAINING)).hint());
        Layer returned = layer(Math::sin, (x, dy) -> dy);
        assertEquals("the upstream gradient, unchanged", only(check.check(returned, X, TRAINING)).hint());
    }

    @Test
    void saysWhatTheSlopesAreAtAKinkThatIsPaidTooMuch() {
        Layer steep = layer(v -> Math.max(0, v), (x, dy) -> dy.combine(x, (d, v) -> v < 0 ? 0 : v > 0 ? d : 1.01 * d));
        String message = check.check(steep, X.with(2, 1, 0), TRAINING).toString();
        assertTrue(message.matches("(?s).*because +the slope is -?[\\d.]+ to the left and -?[\\d.]+ to the right.*"),
                message);
    }

    @Test
    void aReportIsAlsoATable() {
        String[] lines = check.check(new Relu(), X.with(2, 1, 0), TRAINING).table().split("\\R");
        assertEquals("Relu() in training", lines[0]);
        assertEquals("  variable                 entries  worst error  would notice  verdict", lines[1]);
        assertTrue(lines[2].matches(" {2}input +12 +\\d\\.\\de-\\d\\d +\\d\\.\\de-\\d\\d {2}agrees"), lines[2]);
        assertEquals(3, lines.length);
    }

    @Test
    void saysWhenThereIsNothingToCheck() {
        Layer lookup = (x, mode) -> new Pass(x.map(Math::rint), dy -> Gradients.withoutInput("indices"));
        assertTrue(check.check(lookup, X, TRAINING).toString()
                .endsWith("there is nothing to check: no input with a derivative, and no parameter"));
    }

    @Test
    void namesZeros() {
        Layer zeros = layer(Math::sin, (x, dy) -> Matrix.zeros(x.rows(), x.columns()));
        assertEquals("zeros: nothing flows back", only(check.check(zeros, X, TRAINING)).hint());
    }

    @Test
    void aGradientOfTheWrongShapeIsNamed() {
        Layer narrow = layer(Math::sin, (x, dy) -> dy.columns(0, 1));
        String message = assertThrows(AssertionError.class, () -> check.check(narrow, X, TRAINING)).getMessage();
        assertTrue(message.endsWith("the gradient of input is 4 x 1, but the variable is 4 x 3"), message);
    }

    @Test
    void kinksAreCountedApartFromWhatAgrees() {
        String message = check.check(new Relu(), X.with(2, 1, 0), TRAINING).toString();
        assertTrue(message.matches("(?s).*input \\(4 x 3\\): agrees in \\d of 12 entries, structural zero in \\d,"
                + " kink in 1,.*"), message);
    }

    @Test
    void aSmallMistakeInOneEntryIsNoPattern() {
        Layer almost = layer(Math::sin, (x, dy) -> {
            Matrix dx = dy.combine(x, (d, v) -> d * Math.cos(v));
            return dx.with(0, 0, dx.get(0, 0) + 1e-5);
        });
        VariableReport input = only(check.check(almost, X, TRAINING));
        assertEquals(1, input.count(Verdict.WRONG));
        assertEquals("", input.hint());
    }

    @Test
    void aGradientThatDoesNotFitItsParameterIsBlamedOnTheLayer() {
        Parameter weight = Parameter.of(Matrix.zeros(3, 2));
        Layer transposing = new Layer() {
            @Override
            public Pass forward(Matrix x, Mode mode) {
                Matrix y = x.times(weight.value());
                return new Pass(y, dy -> Gradients.ofInput(x).and(weight, dy.transpose().times(x)));
            }

            @Override
            public String toString() {
                return "Transposing()";
            }
        };
        String message = assertThrows(AssertionError.class, () -> check.check(transposing, X, TRAINING)).getMessage();
        assertEquals("Transposing() in training: the gradient of a parameter of 3 x 2 cannot be 2 x 3", message);
    }
}
