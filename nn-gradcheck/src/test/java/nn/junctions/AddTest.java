package nn.junctions;

import java.util.random.RandomGenerator;
import nn.core.Junction;
import nn.gradcheck.jqwik.JunctionContract;

class AddTest implements JunctionContract {

    @Override
    public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
        return new Add();
    }
}
