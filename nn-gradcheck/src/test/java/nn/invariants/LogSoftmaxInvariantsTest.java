package nn.invariants;

import static nn.invariants.Rounding.abs;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Entries;
import nn.layers.LogSoftmax;
import nn.layers.Softmax;
import nn.layers.losses.OneHot;
import nn.layers.losses.SoftmaxCrossEntropy;

/** The logarithm of the softmax: what it promises by itself, and beside the softmax and the cross entropy. */
class LogSoftmaxInvariantsTest {

    private static Pass pass(Matrix x) {
        return new LogSoftmax().forward(x, Mode.inference());
    }

    private static Matrix upstream(Matrix x, long seed) {
        return Matrix.draw(x.rows(), x.columns(), new SplittableRandom(seed)::nextGaussian);
    }

    /** {@code 1 + log n}: the logarithm of a sum of n numbers up to 1 is at most log n, and rounded as that. */
    private static double size(Matrix x) {
        return 1 + Math.log(x.columns());
    }

    /** Twice a sum of n terms, and twice an exponential of one unit, which is two roundings. */
    @Property
    void theProbabilitiesOfARowSumToOne(@ForAll @Entries(min = -20, max = 20) Matrix x) {
        Matrix sums = pass(x).output().map(Math::exp).rowSums();
        Rounding.assertZero(2 * x.columns() + 4, Matrix.filled(x.rows(), 1, size(x)), sums.map(sum -> sum - 1));
    }

    /** Σ dy, of n terms, twice; the difference and its sum, n + 1 of terms twice as large; and the property above. */
    @Property
    void everyRowOfTheGradientSumsToZero(@ForAll @Entries(min = -20, max = 20) Matrix x, @ForAll long seed) {
        Matrix dy = upstream(x, seed);
        Matrix terms = abs(dy).rowSums().times(size(x));
        Rounding.assertZero(5 * x.columns() + 6, terms, pass(x).backward(dy).input().rowSums());
    }

    /** Multiples of 1/64 plus a whole number are exact, and so are their differences. */
    @Property
    void aShiftOfTheInputChangesNothing(@ForAll Matrix drawn, @ForAll @IntRange(min = -1_000_000_000) int shift,
            @ForAll long seed) {
        Matrix x = drawn.map(v -> Math.rint(64 * v) / 64);
        Matrix shifted = x.map(v -> v + shift);
        Matrix dy = upstream(x, seed);
        assertEquals(pass(x).output(), pass(shifted).output());
        assertEquals(pass(x).backward(dy).input(), pass(shifted).backward(dy).input());
    }

    /** Either sums n exponentials of two roundings each; y itself is rounded once here, and twice by its logarithm. */
    @Property
    void itIsTheLogarithmOfTheSoftmax(@ForAll @Entries(min = -20, max = 20) Matrix x) {
        Matrix y = pass(x).output();
        Matrix log = new Softmax().forward(x, Mode.inference()).output().map(Math::log);
        Rounding.assertZero(2 * x.columns() + 4, abs(y).map(v -> v + size(x)), y.minus(log));
    }

    /** L = −Σ t ⊙ y / N: the same y but for the roundings above, and twice a sum of all entries. */
    @Property
    void withLabelsItIsTheCrossEntropy(@ForAll @Entries(min = -20, max = 20) Matrix x, @ForAll long seed) {
        Matrix labels = labels(x, seed);
        Matrix costs = labels.hadamard(pass(x).output()).times(-1.0 / x.rows());
        double loss = new SoftmaxCrossEntropy().value(x, labels);
        Matrix terms = Matrix.rowOf(abs(costs).sum() + size(x));
        int roundings = 2 * x.columns() + 4 + 2 * x.rows() * x.columns();
        Rounding.assertZero(roundings, terms, Matrix.rowOf(costs.sum() - loss));
    }

    /** (p − t) / N of the same p: a difference and one or two products on either side. */
    @Property
    void itsWayBackIsThatOfTheCrossEntropy(@ForAll @Entries(min = -20, max = 20) Matrix x, @ForAll long seed) {
        Matrix labels = labels(x, seed);
        Matrix dx = pass(x).backward(labels.times(-1.0 / x.rows())).input();
        Matrix difference = dx.minus(new SoftmaxCrossEntropy().gradient(x, labels));
        Rounding.assertZero(5, Matrix.filled(x.rows(), x.columns(), 1.0 / x.rows()), difference);
    }

    private static Matrix labels(Matrix x, long seed) {
        return OneHot.of(x.columns(), new SplittableRandom(seed).ints(x.rows(), 0, x.columns()).toArray());
    }
}
