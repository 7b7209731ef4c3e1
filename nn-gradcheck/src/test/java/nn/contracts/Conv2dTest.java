package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.layers.Conv2d;

class Conv2dTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        Geometry geometry = Geometry.draw(columns, random);
        return new Conv2d(geometry.image(), 1 + random.nextInt(3), geometry.window(), random);
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Geometry.inputs();
    }
}
