package exercises;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;

class AbsoluteValueTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new AbsoluteValue();
    }
}
