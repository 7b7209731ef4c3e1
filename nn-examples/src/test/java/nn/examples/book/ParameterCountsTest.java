package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Layer;
import nn.layers.Conv2d;
import nn.layers.Dense;
import nn.layers.Window;
import org.junit.jupiter.api.Test;

class ParameterCountsTest {

    private final RandomGenerator random = new SplittableRandom(1);

    private static long count(Layer layer) {
        return layer.parameters().values().stream().mapToLong(p -> (long) p.value().rows() * p.value().columns()).sum();
    }

    /** Of the last step the dense layer would not fit any array. */
    @Test
    void theLayersLearnAsManyNumbersAsIsSaid() {
        ParameterCounts.steps().limit(2).forEach(step -> {
            Conv2d convolution = new Conv2d(step.image(), step.filters(),
                    Window.of(step.kernel(), step.kernel()).withPadding(1, 1), random);
            assertEquals(step.output(), convolution.output());
            assertEquals(step.ofConvolution(), count(convolution));
            assertEquals(step.ofDense(), count(new Dense(step.image().size(), step.output().size(), random)));
        });
    }
}
