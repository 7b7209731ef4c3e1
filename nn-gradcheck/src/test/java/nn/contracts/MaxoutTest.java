package nn.contracts;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Maxout;

class MaxoutTest implements LayerContract {

    /** Any number of pieces that divides the columns: from a copy of the input to one output. */
    @Override
    public Layer layer(int columns, RandomGenerator random) {
        int[] divisors = IntStream.rangeClosed(1, columns).filter(pieces -> columns % pieces == 0).toArray();
        return new Maxout(divisors[random.nextInt(divisors.length)]);
    }

    /** Six columns at most, each moved off the others' hundredths: where two are equal there is no derivative. */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.batches().columns(1, 6).map(MaxoutTest::untied);
    }

    private static Matrix untied(Matrix x) {
        return Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(i, j) + 0.0015 * j);
    }
}
