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
import nn.layers.Softmax;

/** Softmax: its rows sum to one, so those of the gradient sum to zero, and only differences of the input count. */
class SoftmaxInvariantsTest {

    private static Pass pass(Matrix x) {
        return new Softmax().forward(x, Mode.inference());
    }

    private static Matrix upstream(Matrix x, long seed) {
        return Matrix.draw(x.rows(), x.columns(), new SplittableRandom(seed)::nextGaussian);
    }

    /** Twice a sum of n terms, and a division. */
    @Property
    void everyRowSumsToOne(@ForAll @Entries(min = -20, max = 20) Matrix x) {
        Matrix ones = Matrix.filled(x.rows(), 1, 1);
        Rounding.assertZero(2 * x.columns(), ones, pass(x).output().rowSums().minus(ones));
    }

    /**
     * Σ y (dy − c) with c = Σ dy y: the sums of n terms round n times in c, and n + 2 times of terms up to twice
     * as large outside; and the y sum to 1 but for 2n roundings.
     */
    @Property
    void everyRowOfTheGradientSumsToZero(@ForAll @Entries(min = -20, max = 20) Matrix x, @ForAll long seed) {
        Matrix dy = upstream(x, seed);
        Matrix terms = abs(dy).hadamard(pass(x).output()).rowSums();
        Rounding.assertZero(5 * x.columns() + 4, terms, pass(x).backward(dy).input().rowSums());
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
}
