package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Entries;
import nn.layers.BatchNorm;
import nn.layers.Elu;
import nn.layers.Gelu;
import nn.layers.GroupNorm;
import nn.layers.LayerNorm;
import nn.layers.LeakyRelu;
import nn.layers.LogSoftmax;
import nn.layers.Maxout;
import nn.layers.Relu;
import nn.layers.RmsNorm;
import nn.layers.Sigmoid;
import nn.layers.Silu;
import nn.layers.Softmax;
import nn.layers.Softplus;
import nn.layers.Tanh;

/** Where a network has run away, at numbers up to ±1000, activations and normalisations still give numbers. */
class FarOutLayersTest {

    private static List<Layer> activations(int columns) {
        return List.of(new Relu(), new LeakyRelu(), new Elu(), new Gelu(), new Gelu(Gelu.Form.TANH), new Silu(),
                new Softplus(), new Sigmoid(), new Tanh(), new Softmax(), new LogSoftmax(), new Maxout(columns));
    }

    private static List<Layer> normalisations(int columns) {
        return List.of(new LayerNorm(columns), new RmsNorm(columns), new BatchNorm(columns),
                new GroupNorm(1, columns), new GroupNorm(columns, columns));
    }

    @Property
    void activationsAreFinite(@ForAll @Entries(min = -1000, max = 1000) Matrix x, @ForAll long seed) {
        for (Layer layer : activations(x.columns())) {
            assertFinite(layer, x, Mode.training(seed), seed);
        }
    }

    @Property
    void normalisationsAreFinite(@ForAll @Entries(min = -1000, max = 1000) Matrix x, @ForAll long seed) {
        // Every row twice: batch normalisation does not train on a single one
        Matrix rows = Matrix.generate(2 * x.rows(), x.columns(), (i, j) -> x.get(i / 2, j));
        for (Layer layer : normalisations(x.columns())) {
            assertFinite(layer, rows, Mode.training(seed), seed);
            assertFinite(layer, rows, Mode.inference(), seed);
        }
    }

    /** There is nothing to divide by but √ε. */
    @Property(tries = 10)
    void rowsOfZerosAreFinite(@ForAll @IntRange(min = 1, max = 5) int columns, @ForAll long seed) {
        for (Layer layer : normalisations(columns)) {
            assertFinite(layer, Matrix.zeros(2, columns), Mode.training(seed), seed);
        }
    }

    private static void assertFinite(Layer layer, Matrix x, Mode mode, long seed) {
        Pass pass = layer.forward(x, mode);
        Matrix y = pass.output();
        assertTrue(y.isFinite(), () -> "the output of %s in %s is not finite".formatted(layer, mode));
        Matrix dy = Matrix.draw(y.rows(), y.columns(), new SplittableRandom(seed)::nextGaussian);
        Gradients gradients = pass.backward(dy);
        assertTrue(gradients.input().isFinite(), () -> "the gradient of %s in %s is not finite".formatted(layer, mode));
        layer.parameters().forEach((name, parameter) -> assertTrue(gradients.of(parameter).isFinite(),
                () -> "the gradient of %s of %s in %s is not finite".formatted(name, layer, mode)));
    }
}
