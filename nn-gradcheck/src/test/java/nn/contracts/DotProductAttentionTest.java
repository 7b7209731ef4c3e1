package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nn.core.Junction;
import nn.gradcheck.jqwik.Inputs;
import nn.gradcheck.jqwik.JunctionContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.DotProductAttention;
import nn.layers.DotProductAttention.Mask;

/** Two heads, keys of two columns and values of four; one or two steps on either side. */
class DotProductAttentionTest implements JunctionContract {

    @Override
    public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
        return new DotProductAttention(2, 4, 2, random.nextBoolean() ? Mask.CAUSAL : Mask.NONE);
    }

    @Override
    public Arbitrary<Inputs> inputs() {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 2);
        return Combinators.combine(sizes, sizes, sizes).flatAs((rows, asking, answering) ->
                Matrices.ofShape(rows, 2 * asking).flatMap(x ->
                        Matrices.ofShape(rows, 6 * answering).map(y -> new Inputs(x, y))));
    }
}
