package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.layers.GlobalAveragePool;

class GlobalAveragePoolTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        return new GlobalAveragePool(Geometry.image(columns, random));
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Geometry.inputs();
    }
}
