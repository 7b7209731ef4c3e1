package nn.examples.solutions;

import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.gradcheck.jqwik.LayerContract;

/** The solution passes the contract that the exercise starts from. */
class DropConnectTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new DropConnect(columns, 3, random);
    }
}
