package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Report;
import nn.gradcheck.VariableReport;
import nn.layers.Dense;
import nn.layers.Sequential;
import nn.layers.Tanh;
import nn.layers.losses.MeanSquaredError;
import org.junit.jupiter.api.Test;

/** What the gradient check takes besides a layer, as the chapter on layers of one's own shows it. */
class WaysToCheckTest {

    private final RandomGenerator random = new SplittableRandom(1);
    private final Mode training = Mode.training(1);

    private Matrix draw(int rows, int columns) {
        return Matrix.draw(rows, columns, random::nextGaussian);
    }

    private static List<String> variables(Report report) {
        return report.variables().stream().map(VariableReport::variable).toList();
    }

    @Test
    void junction() {
        Junction product = (x, y, mode) ->
                new Pass(x.hadamard(y), dy -> Gradients.ofInputs(dy.hadamard(y), dy.hadamard(x)));
        Report report = new GradientCheck(42).check(product, draw(3, 2), draw(3, 2), training).orThrow();
        assertEquals(List.of("first input", "second input"), variables(report));
    }

    @Test
    void loss() {
        Loss loss = new MeanSquaredError();
        Report report = new GradientCheck(42).check(loss, draw(3, 2), draw(3, 2)).orThrow();
        assertEquals(List.of("prediction"), variables(report));
    }

    @Test
    void networkWithItsLoss() {
        Layer network = new Sequential(new Dense(4, 3, random), new Tanh(), new Dense(3, 2, random));
        Loss loss = new MeanSquaredError();
        Report report = new GradientCheck(42).check(network, loss, draw(5, 4), draw(5, 2), training).orThrow();
        assertEquals(List.of("input", "0.weight", "0.bias", "2.weight", "2.bias"), variables(report));
    }

    @Test
    void someEntriesOfALargeLayer() {
        Layer large = new Dense(100, 50, random);
        Report report = new GradientCheck(42).sampling(30).check(large, draw(2, 100), training).orThrow();
        assertEquals(List.of(30, 30, 30), report.variables().stream().map(v -> v.entries().size()).toList());
    }

    @Test
    void allEntriesOfALargeLayerAtOnce() {
        Layer large = new Dense(100, 50, random);
        Report report = new GradientCheck(42).projecting(8).check(large, draw(2, 100), training).orThrow();
        assertEquals(List.of(8, 8, 8), report.variables().stream().map(v -> v.entries().size()).toList());
    }
}
