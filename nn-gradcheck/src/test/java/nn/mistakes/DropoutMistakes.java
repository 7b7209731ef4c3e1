package nn.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Dropout;

/** What goes wrong in dropout. */
final class DropoutMistakes {

    private DropoutMistakes() {}

    static List<Specimen> all() {
        return List.of(new MaskForgotten(), new ScaleForgotten(), new MaskTwice(), new AnotherMask(),
                new InferenceScaledOnTheWayBack(), new MaskDrawnAnewOnTheWayBack(), new ChanceOfItsOwn(),
                new ScaleForgottenThroughout(), new KeepsWithProbabilityP(), new DropsInInference());
    }

    /** A copy of {@link Dropout}. */
    static class DropoutCopy implements LayerSpecimen {

        static final double P = 0.4;

        @Override
        public String family() {
            return "Dropout";
        }

        @Override
        public Layer original(int columns, RandomGenerator random) {
            return new Dropout(P);
        }

        @Override
        public Pass forward(Layer dropout, Matrix x, Mode mode) {
            if (mode instanceof Mode.Training training) {
                Matrix mask = mask(x, training.random());
                return new Pass(x.hadamard(mask), dy -> Gradients.ofInput(dx(mask, dy, training)));
            }
            return new Pass(x, dy -> Gradients.ofInput(dxInInference(dy)));
        }

        Matrix mask(Matrix x, RandomGenerator random) {
            return Matrix.draw(x.rows(), x.columns(), () -> random.nextDouble() < P ? 0 : 1 / (1 - P));
        }

        Matrix dx(Matrix mask, Matrix dy, Mode.Training training) {
            return dy.hadamard(mask);
        }

        Matrix dxInInference(Matrix dy) {
            return dy;
        }

        @Override
        public List<Mode> modes(long seed) {
            return List.of(Mode.training(seed), Mode.inference());
        }

        /** Of ten thousand ones a share of 1 − p is kept, to five standard deviations, as 1/(1 − p). */
        @Override
        public void compare(UnaryOperator<Layer> made) {
            Matrix ones = Matrix.filled(1, 10_000, 1);
            Layer dropout = made.apply(new Dropout(P));
            Matrix kept = dropout.forward(ones, Mode.training(1)).output();
            assertEquals(1 - P, kept.map(Math::signum).sum() / 10_000, 5 * Math.sqrt(P * (1 - P) / 10_000));
            assertEquals(1 / (1 - P), kept.maxAbs());
            assertEquals(ones, dropout.forward(ones, Mode.inference()).output());
        }
    }

    @Planted("the mask is forgotten on the way back")
    static class MaskForgotten extends DropoutCopy {
        @Override
        Matrix dx(Matrix mask, Matrix dy, Mode.Training training) {
            return dy;
        }
    }

    @Planted("the scale 1/(1 − p) is forgotten on the way back")
    static class ScaleForgotten extends DropoutCopy {
        @Override
        Matrix dx(Matrix mask, Matrix dy, Mode.Training training) {
            return dy.hadamard(mask.map(Math::signum));
        }
    }

    @Planted("the mask is applied twice on the way back")
    static class MaskTwice extends DropoutCopy {
        @Override
        Matrix dx(Matrix mask, Matrix dy, Mode.Training training) {
            return dy.hadamard(mask).hadamard(mask);
        }
    }

    @Planted("the way back draws another mask")
    static class AnotherMask extends DropoutCopy {
        @Override
        Matrix dx(Matrix mask, Matrix dy, Mode.Training training) {
            return dy.hadamard(mask(dy, training.child(0).random()));
        }
    }

    @Planted("the way back in inference is scaled by 1 − p")
    static class InferenceScaledOnTheWayBack extends DropoutCopy {
        @Override
        Matrix dxInInference(Matrix dy) {
            return dy.times(1 - P);
        }

        @Override
        public List<Mode> modes(long seed) {
            return List.of(Mode.inference());
        }
    }

    @Planted(value = "every call of the way back draws a mask of its own", kind = Kind.LAW,
            law = "backwardCanBeCalledAgain")
    static class MaskDrawnAnewOnTheWayBack extends DropoutCopy {
        @Override
        public Layer copyOf(Layer dropout) {
            RandomGenerator own = new SplittableRandom(1);
            return new LayerCopy(dropout, this) {
                @Override
                public Pass forward(Matrix x, Mode mode) {
                    return new Pass(super.forward(x, mode).output(),
                            dy -> Gradients.ofInput(dy.hadamard(mask(dy, own))));
                }
            };
        }
    }

    @Planted(value = "the mask comes from a source of the layer's own, not from the mode", kind = Kind.LAW,
            law = "forwardIsAFunctionOfInputModeAndParameters")
    static class ChanceOfItsOwn extends DropoutCopy {
        @Override
        public Layer copyOf(Layer dropout) {
            RandomGenerator own = new SplittableRandom(1);
            return new LayerCopy(dropout, this) {
                @Override
                public Pass forward(Matrix x, Mode mode) {
                    return super.forward(x, Mode.training(own.nextLong()));
                }
            };
        }
    }

    @Planted(value = "what is kept is not scaled, forward and backward", kind = Kind.VALUE)
    static class ScaleForgottenThroughout extends DropoutCopy {
        @Override
        Matrix mask(Matrix x, RandomGenerator random) {
            return super.mask(x, random).map(Math::signum);
        }
    }

    @Planted(value = "p is taken for the probability to keep", kind = Kind.VALUE)
    static class KeepsWithProbabilityP extends DropoutCopy {
        @Override
        Matrix mask(Matrix x, RandomGenerator random) {
            return Matrix.draw(x.rows(), x.columns(), () -> random.nextDouble() < P ? 1 / P : 0);
        }
    }

    @Planted(value = "it drops in inference, too", kind = Kind.VALUE)
    static class DropsInInference extends DropoutCopy {
        @Override
        public Pass forward(Layer dropout, Matrix x, Mode mode) {
            return super.forward(dropout, x, mode instanceof Mode.Training ? mode : Mode.training(0));
        }
    }
}
