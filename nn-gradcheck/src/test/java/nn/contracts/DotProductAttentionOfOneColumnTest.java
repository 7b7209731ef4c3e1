package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.core.Junction;
import nn.gradcheck.jqwik.Inputs;
import nn.gradcheck.jqwik.JunctionContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.DotProductAttention;

/** One head of one column: one query to three keys, or three queries to the only key, which they all take. */
class DotProductAttentionOfOneColumnTest implements JunctionContract {

    @Override
    public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
        return new DotProductAttention(1, 1);
    }

    @Override
    public Arbitrary<Inputs> inputs() {
        return Arbitraries.of(1, 3).flatMap(asking -> Matrices.withRows(1, 2).columns(asking, asking).flatMap(x ->
                Matrices.ofShape(x.rows(), 2 * (asking == 1 ? 3 : 1)).map(y -> new Inputs(x, y))));
    }
}
