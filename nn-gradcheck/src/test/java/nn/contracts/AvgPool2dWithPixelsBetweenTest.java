package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.layers.AvgPool2d;

/** A stride greater than the kernel: some pixels are seen by no window. */
class AvgPool2dWithPixelsBetweenTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        Geometry geometry = Geometry.withPixelsBetween(columns, random);
        return new AvgPool2d(geometry.image(), geometry.window());
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Geometry.inputs();
    }
}
