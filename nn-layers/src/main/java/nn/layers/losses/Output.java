package nn.layers.losses;

import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;

/** What a layer that knows no chance makes of a batch, for who does not want its way back. */
final class Output {

    private Output() {}

    static Matrix of(Layer layer, Matrix x) {
        return layer.forward(x, Mode.inference()).output();
    }
}
