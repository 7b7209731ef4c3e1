package nn.contracts;

import java.util.random.RandomGenerator;
import nn.core.Junction;
import nn.gradcheck.jqwik.JunctionContract;
import nn.layers.Add;

class AddTest implements JunctionContract {

    @Override
    public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
        return new Add();
    }
}
