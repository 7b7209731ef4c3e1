package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Junction;
import nn.gradcheck.jqwik.Inputs;
import nn.gradcheck.jqwik.JunctionContract;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Concat;

class ConcatTest implements JunctionContract {

    @Override
    public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
        return new Concat();
    }

    @Override
    public Arbitrary<Inputs> inputs() {
        return Matrices.pairsOfRows();
    }
}
