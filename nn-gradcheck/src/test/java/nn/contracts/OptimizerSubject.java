package nn.contracts;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import nn.core.Layer;
import nn.optim.LearningRate;
import nn.optim.Optimizer;

/** The rule that the laws of optimizers are tried on. */
public interface OptimizerSubject {

    /** A rate that is no power of two, so that it rounds. */
    LearningRate RATE = step -> 0.1 / (1 + step);

    Optimizer optimizer(Layer model, LearningRate rate);

    @Provide
    default Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(0, 999_999);
    }

    /** Takes the steps from (inclusive) to (exclusive) with the gradients that the model draws. */
    static void steps(Optimizer optimizer, DrawnModel model, int from, int to) {
        for (int step = from; step < to; step++) {
            optimizer.step(model.gradients(step));
        }
    }
}
