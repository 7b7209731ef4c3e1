package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
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

/** All examples are judged, each once, in inference mode and in their order, however many there are. */
class MetricTest {

    private final List<Integer> seen = new ArrayList<>();

    /** Says x, and remembers which examples it saw. */
    private final Layer listening = (x, mode) -> {
        assertEquals(Mode.inference(), mode);
        seen.addAll(Data.numbers(new Examples(x, x)));
        return new Pass(x, Gradients::ofInput);
    };

    /** Prediction i, target 100 + i: every square is 10,000, and their sums are exact. */
    @Property(tries = 30)
    void theLossIsTheMeanOverAllExamples(@ForAll @IntRange(min = 1, max = 1030) int size) {
        seen.clear();
        assertEquals(10_000, Metric.loss(new SquaredError()).of(listening, Data.numbered(size)));
        assertEquals(Data.numbers(Data.numbered(size)), seen);
    }

    /** Of three classes, by the largest column; whole numbers, so that the shares are the same division. */
    @Property(tries = 30)
    void theAccuracyIsTheShareOfAllExamples(@ForAll @IntRange(min = 1, max = 700) int size, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Examples data = new Examples(
                Matrix.draw(size, 3, random::nextDouble), Matrix.draw(size, 3, random::nextDouble));
        int right = 0;
        for (int i = 0; i < size; i++) {
            right += data.x().argMax(i) == data.target().argMax(i) ? 1 : 0;
        }
        Layer same = (x, mode) -> new Pass(x, Gradients::ofInput);
        assertEquals((double) right / size, Metric.accuracy().of(same, data));
        assertEquals(ConfusionMatrix.of(data.x(), data.target()).toString(),
                ConfusionMatrix.of(same, data).toString());
    }
}
