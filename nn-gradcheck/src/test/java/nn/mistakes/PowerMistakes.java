package nn.mistakes;

import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.Power;

/** What goes wrong in a constant power. */
final class PowerMistakes {

    private static final int P = 3;

    private PowerMistakes() {}

    static List<Specimen> all() {
        return List.of(new ExponentMissing(), new ExponentNotLowered(), new FactorLowered());
    }

    /** A copy of {@link Power}, which cubes. */
    static class PowerCopy implements LayerSpecimen {

        @Override
        public String family() {
            return "Power";
        }

        @Override
        public Layer original(int columns, RandomGenerator random) {
            return new Power(P);
        }

        @Override
        public Pass forward(Layer power, Matrix x, Mode mode) {
            return new Pass(x.map(v -> Math.pow(v, P)),
                    dy -> Gradients.ofInput(dy.combine(x, (d, v) -> d * slope(v))));
        }

        double slope(double x) {
            return P * Math.pow(x, P - 1);
        }

        @Override
        public Arbitrary<Matrix> inputs() {
            return Matrices.batches();
        }
    }

    @Planted("the factor p is missing in the derivative")
    static class ExponentMissing extends PowerCopy {
        @Override
        double slope(double x) {
            return Math.pow(x, P - 1);
        }
    }

    @Planted("the exponent is not lowered by one in the derivative")
    static class ExponentNotLowered extends PowerCopy {
        @Override
        double slope(double x) {
            return P * Math.pow(x, P);
        }
    }

    @Planted("the factor of the derivative is p − 1")
    static class FactorLowered extends PowerCopy {
        @Override
        double slope(double x) {
            return (P - 1) * Math.pow(x, P - 1);
        }
    }
}
