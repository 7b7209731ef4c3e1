package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.DotProductAttention.Mask;
import nn.layers.SelfAttention;

/** A step that is alone: its value is taken whole, and queries and keys get no gradient. */
class SelfAttentionOfOneStepTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new SelfAttention(columns, 1, random.nextBoolean() ? Mask.CAUSAL : Mask.NONE, random);
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.withRows(1, 2).columns(1, 2);
    }
}
