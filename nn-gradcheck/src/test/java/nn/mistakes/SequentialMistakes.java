package nn.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Part;
import nn.core.Pass;
import nn.layers.Dense;
import nn.layers.Dropout;
import nn.layers.Sequential;
import nn.layers.Tanh;

/** What goes wrong in a chain of layers. */
final class SequentialMistakes {

    private SequentialMistakes() {}

    static List<Specimen> all() {
        return List.of(new WrongOrder(), new ChainNotFollowed(), new FirstLayerSkipped(),
                new SharedGradientOverwritten(), new LayersHidden(), new OneMaskForAll());
    }

    /** A copy of {@link Sequential}, in which one dense layer stands twice. */
    static class SequentialCopy implements LayerSpecimen {

        @Override
        public String family() {
            return "Sequential";
        }

        @Override
        public Layer original(int columns, RandomGenerator random) {
            Layer shared = new Dense(columns, columns, random);
            return new Sequential(shared, new Tanh(), shared);
        }

        @Override
        public Pass forward(Layer chain, Matrix x, Mode mode) {
            List<Pass.Child> passes = new ArrayList<>();
            Matrix value = x;
            for (Map.Entry<String, ? extends Part> child : chain.children().entrySet()) {
                Layer layer = (Layer) child.getValue();
                Pass pass = layer.forward(value, mode(mode, passes.size()));
                passes.add(new Pass.Child(child.getKey(), layer, value, pass));
                value = pass.output();
            }
            return new Pass(value, dy -> gradients(passes.stream().map(Pass.Child::pass).toList(), dy), passes);
        }

        Mode mode(Mode mode, int place) {
            return mode.child(place);
        }

        Gradients gradients(List<Pass> passes, Matrix dy) {
            Gradients gradients = Gradients.ofInput(dy);
            for (int i = passes.size() - 1; i >= 0; i--) {
                gradients = gradients.then(passes.get(i).backward(gradients.input()));
            }
            return gradients;
        }

        /** Of ten thousand ones a quarter gets through two dropouts of 1/2, to five standard deviations. */
        @Override
        public void compare(UnaryOperator<Layer> made) {
            Layer chain = made.apply(new Sequential(new Dropout(0.5), new Dropout(0.5)));
            Matrix kept = chain.forward(Matrix.filled(1, 10_000, 1), Mode.training(1)).output();
            assertEquals(0.25, kept.map(Math::signum).sum() / 10_000, 5 * Math.sqrt(0.25 * 0.75 / 10_000));
        }
    }

    @Planted("the way back runs through the layers from the first to the last")
    static class WrongOrder extends SequentialCopy {
        @Override
        Gradients gradients(List<Pass> passes, Matrix dy) {
            Gradients gradients = Gradients.ofInput(dy);
            for (Pass pass : passes) {
                gradients = gradients.then(pass.backward(gradients.input()));
            }
            return gradients;
        }
    }

    @Planted("every layer gets the gradient of the output, not that of its own output")
    static class ChainNotFollowed extends SequentialCopy {
        @Override
        Gradients gradients(List<Pass> passes, Matrix dy) {
            Gradients gradients = Gradients.ofInput(dy);
            for (int i = passes.size() - 1; i >= 0; i--) {
                gradients = gradients.then(passes.get(i).backward(dy));
            }
            return gradients;
        }
    }

    @Planted("the way back stops in front of the first layer")
    static class FirstLayerSkipped extends SequentialCopy {
        @Override
        Gradients gradients(List<Pass> passes, Matrix dy) {
            return super.gradients(passes.subList(1, passes.size()), dy);
        }
    }

    @Planted("the gradient of a layer that stands twice is overwritten, not added")
    static class SharedGradientOverwritten extends SequentialCopy {
        @Override
        Gradients gradients(List<Pass> passes, Matrix dy) {
            Map<Parameter, Matrix> latest = new LinkedHashMap<>();
            Matrix upstream = dy;
            for (int i = passes.size() - 1; i >= 0; i--) {
                Gradients own = passes.get(i).backward(upstream);
                own.parameters().forEach(p -> latest.put(p, own.of(p)));
                upstream = own.input();
            }
            Gradients gradients = Gradients.ofInput(upstream);
            for (Map.Entry<Parameter, Matrix> entry : latest.entrySet()) {
                gradients = gradients.and(entry.getKey(), entry.getValue());
            }
            return gradients;
        }
    }

    @Planted(value = "the pass does not show what is inside", kind = Kind.LAW, law = "aPassShowsWhatIsInside")
    static class LayersHidden extends SequentialCopy {
        @Override
        public Pass forward(Layer chain, Matrix x, Mode mode) {
            Pass right = super.forward(chain, x, mode);
            return new Pass(right.output(), right::backward);
        }
    }

    @Planted(value = "every layer gets the chain's own mode, so two dropouts draw one mask", kind = Kind.VALUE)
    static class OneMaskForAll extends SequentialCopy {
        @Override
        Mode mode(Mode mode, int place) {
            return mode;
        }
    }
}
