package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.ModelState;
import nn.core.Pass;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Sequential;
import nn.layers.losses.MeanSquaredError;
import nn.optim.Examples;
import org.junit.jupiter.api.Test;

class GradientTableTest {

    private final RandomGenerator random = new SplittableRandom(1);

    private final StringWriter text = new StringWriter();

    private boolean print(Layer network) {
        Matrix x = Matrix.draw(6, 20, random::nextGaussian);
        Matrix target = Matrix.draw(6, 2, random::nextGaussian);
        GradientTable table = new GradientTable(new PrintWriter(text), 1);
        return table.print(network, new MeanSquaredError(), new Examples(x, target));
    }

    private List<String> lines() {
        return text.toString().lines().toList();
    }

    @Test
    void everyVariableOfEveryLayerAndTheLossHasALine() {
        assertTrue(print(new Sequential(new Dense(20, 10, random), new Dense(10, 2, random))));
        List<String> lines = lines();
        assertEquals("     gradient check         variable       entries  worst error  would notice  verdict",
                lines.get(0));
        assertTrue(lines.get(1).matches("  0  Dense\\(20 -> 10\\) +input +100 of 120 .* agrees"), lines.get(1));
        assertTrue(lines.get(2).matches(" +weight +100 of 200 .* agrees"), lines.get(2));
        assertTrue(lines.get(3).matches(" +bias +10 .* agrees"), lines.get(3));
        assertTrue(lines.get(4).matches("  1  Dense\\(10 -> 2\\) +input +60 .* agrees"), lines.get(4));
        assertTrue(lines.get(7).matches(" +MeanSquaredError\\(\\) +prediction +12 .* agrees"), lines.get(7));
        assertEquals("", lines.get(8));
    }

    @Test
    void theNetworkIsLeftAsItWas() {
        Layer network = new Sequential(new Dense(20, 2, random), new BatchNorm(2));
        ModelState before = ModelState.of(network);
        assertTrue(print(network));
        assertEquals(before, ModelState.of(network));
    }

    @Test
    void aWrongGradientIsShownAndReported() {
        Layer wrong = (x, mode) -> new Pass(x.times(3), dy -> Gradients.ofInput(dy.times(2)));
        assertFalse(print(new Sequential(new Dense(20, 2, random), wrong)));
        List<String> lines = lines();
        assertTrue(lines.get(4).matches("  1 .* input +12 +3.3e-01 .* WRONG"), lines.get(4));
    }
}
