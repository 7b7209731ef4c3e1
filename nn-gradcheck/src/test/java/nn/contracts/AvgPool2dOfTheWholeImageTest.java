package nn.contracts;

import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Layer;
import nn.core.Matrix;
import nn.gradcheck.jqwik.LayerContract;
import nn.layers.AvgPool2d;

/** One place: the kernel is the image. */
class AvgPool2dOfTheWholeImageTest implements LayerContract {

    @Override
    public Layer layer(int columns, RandomGenerator random) {
        Geometry geometry = Geometry.ofTheWholeImage(columns, random);
        return new AvgPool2d(geometry.image(), geometry.window());
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        return Geometry.inputs();
    }
}
