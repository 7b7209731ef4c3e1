package nn.mistakes;

import java.util.List;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Dense;
import nn.layers.Residual;
import nn.layers.Sequential;
import nn.layers.Tanh;

/** What goes wrong in a skip connection. */
final class ResidualMistakes {

    private ResidualMistakes() {}

    static List<Specimen> all() {
        return List.of(new SkipLost(), new BodyLost(), new SkipTwice(), new ParametersLost(), new BodyHidden());
    }

    /** A copy of {@link Residual}. */
    static class ResidualCopy implements LayerSpecimen {

        @Override
        public String family() {
            return "Residual";
        }

        @Override
        public Layer original(int columns, RandomGenerator random) {
            return new Residual(new Sequential(new Dense(columns, columns, random), new Tanh()));
        }

        @Override
        public Pass forward(Layer residual, Matrix x, Mode mode) {
            Layer body = (Layer) residual.children().get("body");
            Pass pass = body.forward(x, mode.child(0));
            return new Pass(x.plus(pass.output()), dy -> gradients(pass, dy),
                    List.of(new Pass.Child("body", body, x, pass)));
        }

        Gradients gradients(Pass body, Matrix dy) {
            return Gradients.ofInput(dy).plus(body.backward(dy));
        }
    }

    @Planted("the gradient of the skip is lost")
    static class SkipLost extends ResidualCopy {
        @Override
        Gradients gradients(Pass body, Matrix dy) {
            return body.backward(dy);
        }
    }

    @Planted("the body's share of the input gradient is lost")
    static class BodyLost extends ResidualCopy {
        @Override
        Gradients gradients(Pass body, Matrix dy) {
            return body.backward(dy).then(Gradients.ofInput(dy));
        }
    }

    @Planted("the gradient of the skip is added twice")
    static class SkipTwice extends ResidualCopy {
        @Override
        Gradients gradients(Pass body, Matrix dy) {
            return super.gradients(body, dy).plus(Gradients.ofInput(dy));
        }
    }

    @Planted(value = "the gradients of the body's parameters are lost", kind = Kind.LAW,
            law = "everyParameterHasAGradientAndNothingElseHas")
    static class ParametersLost extends ResidualCopy {
        @Override
        Gradients gradients(Pass body, Matrix dy) {
            return Gradients.ofInput(super.gradients(body, dy).input());
        }
    }

    @Planted(value = "the pass does not show the body's", kind = Kind.LAW, law = "aPassShowsWhatIsInside")
    static class BodyHidden extends ResidualCopy {
        @Override
        public Pass forward(Layer residual, Matrix x, Mode mode) {
            Pass right = super.forward(residual, x, mode);
            return new Pass(right.output(), right::backward);
        }
    }
}
