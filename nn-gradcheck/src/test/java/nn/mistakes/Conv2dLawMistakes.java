package nn.mistakes;

import java.util.List;
import nn.contracts.Geometry;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** What one convolution spoils for another. */
final class Conv2dLawMistakes {

    private Conv2dLawMistakes() {}

    static List<Specimen> all() {
        return List.of(new UpdatedWeight(), new PatchesOfLatestPass(), new OutputReused());
    }

    @Planted(value = "the input gradient uses the weight as it is by then, not that of the forward pass",
            kind = Kind.LAW, law = "anUpdateDoesNotDisturbTheWayBack")
    static class UpdatedWeight extends Conv2dCopy {
        @Override
        Gradients gradients(Layer conv, Geometry g, Matrix p, Matrix w, Matrix dy) {
            return super.gradients(conv, g, p, weight(conv).value(), dy);
        }
    }

    @Planted(value = "the patches of the latest pass are kept for all passes", kind = Kind.LAW,
            law = "anotherPassDoesNotDisturbTheWayBack")
    static class PatchesOfLatestPass extends Conv2dCopy {
        @Override
        public Layer copyOf(Layer conv) {
            return new LayerCopy(conv, this) {
                private Matrix latest = Matrix.zeros(1, 1);

                @Override
                public Pass forward(Matrix x, Mode mode) {
                    Geometry g = geometry(x.columns());
                    latest = patches(g, x);
                    return new Pass(super.forward(x, mode).output(),
                            dy -> gradients(conv, g, latest, weight(conv).value(), dy));
                }
            };
        }
    }

    @Planted(value = "one array holds the outputs of all passes", kind = Kind.LAW,
            law = "whatWasHandedOverStaysAsItWas")
    static class OutputReused extends Conv2dCopy {
        @Override
        public Layer copyOf(Layer conv) {
            return new LayerCopy(conv, this) {
                private double[] output = new double[0];

                @Override
                public Pass forward(Matrix x, Mode mode) {
                    Pass right = super.forward(x, mode);
                    Matrix y = right.output();
                    double[] values = y.toArray();
                    output = output.length == values.length ? output : values;
                    System.arraycopy(values, 0, output, 0, values.length);
                    return new Pass(Matrix.wrap(y.rows(), y.columns(), output), right::backward);
                }
            };
        }
    }
}
