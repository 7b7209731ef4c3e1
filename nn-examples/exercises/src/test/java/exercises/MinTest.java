package exercises;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Junction;
import nn.gradcheck.jqwik.Inputs;
import nn.gradcheck.jqwik.JunctionContract;
import nn.gradcheck.jqwik.Matrices;

class MinTest implements JunctionContract {

    @Override
    public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
        return new Min();
    }

    /** y moved off the half steps on which x lies: where both are equal there is no derivative. */
    @Override
    public Arbitrary<Inputs> inputs() {
        return Matrices.pairs().map(inputs -> new Inputs(inputs.x(), inputs.y().map(v -> v + 0.004)));
    }
}
