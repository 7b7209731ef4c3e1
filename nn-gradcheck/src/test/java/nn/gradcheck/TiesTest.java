package nn.gradcheck;

import static nn.gradcheck.Samples.TRAINING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Pass;
import nn.layers.Dense;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.Sigmoid;
import org.junit.jupiter.api.Test;

/** At a kink an entry alone may take any value between its slopes; tied entries together may not. */
class TiesTest {

    /** Eight rows of three, and one tie for the largest in row 4. */
    private static final Matrix X =
            Matrix.generate(8, 3, (i, j) -> Math.sin(1 + 3 * i + j)).with(4, 0, 2).with(4, 2, 2);

    private final GradientCheck check = new GradientCheck(42);

    /** The largest of each row; share says what an entry takes of a gradient, for how many entries are tied. */
    private static Layer rowMax(DoubleUnaryOperator share) {
        return (x, mode) -> new Pass(x.rowMaxima(), dy -> Gradients.ofInput(backward(x, dy, share)));
    }

    private static Matrix backward(Matrix x, Matrix dy, DoubleUnaryOperator share) {
        Matrix maxima = x.rowMaxima();
        Matrix winners = Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(i, j) == maxima.get(i, 0) ? 1 : 0);
        Matrix ties = winners.rowSums();
        return Matrix.generate(x.rows(), x.columns(), (i, j) ->
                winners.get(i, j) * dy.get(i, 0) * share.applyAsDouble(ties.get(i, 0)));
    }

    @Test
    void aTieThatIsSharedIsNotWrong() {
        Report report = check.check(rowMax(ties -> 1 / ties), X, TRAINING);
        assertEquals(2, report.variables().get(0).count(Verdict.KINK));
        assertTrue(report.passed(), report.toString());
    }

    @Test
    void aTieThatIsPaidTwiceIsWrong() {
        Report report = check.check(rowMax(ties -> 1), X, TRAINING);
        assertEquals(0, report.variables().get(0).count(Verdict.WRONG));
        assertEquals(Verdict.WRONG, report.verdict());
    }

    @Test
    void aTieThatIsNotPaidIsWrong() {
        assertEquals(Verdict.WRONG, check.check(rowMax(ties -> ties > 1 ? 0 : 1), X, TRAINING).verdict());
    }

    /** Moved together they still have a kink, and zero lies between the slopes. */
    @Test
    void severalZerosIntoReluAreNotWrong() {
        Report report = check.check(new Relu(), X.map(v -> v > 1 ? 0 : v), TRAINING);
        assertEquals(2, report.variables().get(0).count(Verdict.KINK));
        assertTrue(report.passed(), report.toString());
    }

    /** Behind the kink the function bends: a slope to one side is not yet its limit at the last step. */
    @Test
    void curvatureBehindAKinkIsNotWrong() {
        Layer net = new Sequential(new Relu(), new Sigmoid(),
                new Dense(Matrix.of(3, 2, 3, -2, 1, 4, -1, 2), Matrix.zeros(1, 2)));
        Report report = check.check(net, X.map(v -> v > 1 ? 0 : v), TRAINING);
        assertEquals(2, report.variables().get(0).count(Verdict.KINK));
        assertTrue(report.passed(), report.toString());
    }
}
