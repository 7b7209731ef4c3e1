package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.BatchNorm;
import nn.layers.BatchNorm.RunningVariance;

/** A tiny ε, and momentum 1: the running averages are the last batch's own. */
class BatchNormOfTinyEpsilonTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new BatchNorm(columns, 1e-12, 1, RunningVariance.BIASED);
    }

    /** Three rows or more: with two, x̂ is ±1 whatever x is. No column is constant: it would be a jump of width √ε. */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.withRows(3, 5).map(x -> LayerNormOfTinyEpsilonTest.apart(x.transpose()).transpose());
    }
}
