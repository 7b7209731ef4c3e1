package nn.mistakes;

import java.util.List;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Relu;

/** What goes wrong in a rectified linear unit. */
final class ReluMistakes {

    private ReluMistakes() {}

    static List<Specimen> all() {
        return List.of(new MaskMissing(), new MaskOfUpstreamGradient(), new MaskInverted(), new LeakyWayBack(),
                new MaskOfLatestInput());
    }

    /** A copy of {@link Relu}. */
    static class ReluCopy extends EntrywiseCopy {
        ReluCopy() {
            super(new Relu(), "relu");
        }

        @Override
        double y(double x) {
            return Math.max(0, x);
        }

        @Override
        double dx(double x, double y, double dy) {
            return x <= 0 ? 0 : dy;
        }

        @Override
        public boolean isSmooth() {
            return false;
        }
    }

    @Planted("the mask is missing: the upstream gradient comes back unchanged")
    static class MaskMissing extends ReluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return dy;
        }
    }

    @Planted("the mask is taken from the upstream gradient, not from the input")
    static class MaskOfUpstreamGradient extends ReluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return Math.max(0, dy);
        }
    }

    @Planted("the mask is inverted")
    static class MaskInverted extends ReluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return x <= 0 ? dy : 0;
        }
    }

    @Planted("the way back leaks a hundredth below zero, and forward does not")
    static class LeakyWayBack extends ReluCopy {
        @Override
        double dx(double x, double y, double dy) {
            return x <= 0 ? 0.01 * dy : dy;
        }
    }

    @Planted(value = "one mask is kept for all passes", kind = Kind.LAW, law = "anotherPassDoesNotDisturbTheWayBack")
    static class MaskOfLatestInput extends ReluCopy {
        @Override
        public Layer copyOf(Layer relu) {
            return new LayerCopy(relu, this) {
                private double[] mask = {};

                @Override
                public Pass forward(Matrix x, Mode mode) {
                    mask = x.map(v -> v > 0 ? 1 : 0).toArray();
                    return new Pass(super.forward(x, mode).output(), dy -> Gradients.ofInput(
                            dy.hadamard(Matrix.wrap(x.rows(), x.columns(), mask))));
                }
            };
        }
    }
}
