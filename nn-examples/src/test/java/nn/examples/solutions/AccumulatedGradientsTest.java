package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Sequential;
import nn.layers.Tanh;
import nn.layers.losses.MeanSquaredError;
import nn.optim.Examples;
import org.junit.jupiter.api.Test;

/**
 * A batch that is too large for the memory is taken in parts: each part's upstream gradient is weighted by the part's
 * share of the rows, the gradients are added, and then there is one step. Nothing has to be reset, since gradients are
 * values. The sum is the gradient of the whole batch, unless a batch normalisation sees each part for a batch.
 */
class AccumulatedGradientsTest {

    private static final Loss LOSS = new MeanSquaredError();
    private static final List<int[]> PARTS =
            List.of(new int[] {0, 1, 2, 3, 4}, new int[] {5, 6, 7, 8}, new int[] {9, 10, 11});

    private final SplittableRandom random = new SplittableRandom(1);
    private final Examples batch = new Examples(
            Matrix.draw(12, 3, random::nextGaussian), Matrix.draw(12, 2, random::nextGaussian));
    private final Dense first = new Dense(3, 4, random);

    private Gradients gradients(Layer model, Examples part, double weight) {
        Pass pass = model.forward(part.x(), Mode.training(1));
        return pass.backward(LOSS.gradient(pass.output(), part.target()).times(weight));
    }

    private Gradients accumulated(Layer model) {
        return PARTS.stream().map(batch::at)
                .map(part -> gradients(model, part, (double) part.size() / batch.size()))
                .reduce(Gradients::plus).orElseThrow();
    }

    private double difference(Layer model) {
        Parameter weight = first.parameters().get("weight");
        return accumulated(model).of(weight).minus(gradients(model, batch, 1).of(weight)).maxAbs();
    }

    /** Sums of 12 products below 10, in another order. */
    @Test
    void thePartsAddUpToTheWhole() {
        double difference = difference(new Sequential(first, new Tanh(), new Dense(4, 2, random)));
        assertTrue(difference < 1e-14, () -> "off by " + difference);
    }

    @Test
    void butNotThroughBatchNorm() {
        Layer norm = new Sequential(Stream.of(first, new BatchNorm(4), new Tanh(), new Dense(4, 2, random)).toList());
        assertTrue(difference(norm) > 1e-3);
    }
}
