package nn.contracts;

import java.util.random.RandomGenerator;
import nn.core.Junction;
import nn.gradcheck.jqwik.JunctionContract;
import nn.layers.Multiply;

class MultiplyTest implements JunctionContract {

    @Override
    public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
        return new Multiply();
    }
}
