package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.core.Junction;
import nn.gradcheck.jqwik.Inputs;
import nn.gradcheck.jqwik.JunctionContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.DotProductAttention;
import nn.layers.DotProductAttention.Mask;

/** As many heads as columns: causally, more queries than keys, and fewer. */
class DotProductAttentionOfHeadsOfOneColumnTest implements JunctionContract {

    private static final int HEADS = 2;

    @Override
    public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
        return new DotProductAttention(HEADS, HEADS, HEADS, Mask.CAUSAL);
    }

    @Override
    public Arbitrary<Inputs> inputs() {
        return Arbitraries.of(1, 2).flatMap(asking -> Matrices.ofShape(1, asking * HEADS).flatMap(x ->
                Matrices.ofShape(1, (3 - asking) * 2 * HEADS).map(y -> new Inputs(x, y))));
    }
}
