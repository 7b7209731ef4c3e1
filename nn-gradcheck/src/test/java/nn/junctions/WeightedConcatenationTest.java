package nn.junctions;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Junction;
import nn.gradcheck.jqwik.Inputs;
import nn.gradcheck.jqwik.JunctionContract;
import nn.gradcheck.jqwik.Matrices;

class WeightedConcatenationTest implements JunctionContract {

    @Override
    public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
        return new WeightedConcatenation(xColumns, yColumns, 1 + random.nextInt(3));
    }

    @Override
    public Arbitrary<Inputs> inputs() {
        return Matrices.pairsOfRows();
    }
}
