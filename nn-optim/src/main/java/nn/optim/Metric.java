package nn.optim;

import nn.core.Layer;
import nn.core.Loss;
import nn.core.Mode;

/** How well a model does on examples, as one number. Judged in inference mode, a few hundred examples at a time. */
@FunctionalInterface
public interface Metric {

    /**
     * {@return a number that says how good the model is, in inference mode}
     *
     * @param model to be judged
     * @param data of at least one example
     */
    double of(Layer model, Dataset data);

    /**
     * {@return a loss that is a mean over rows or entries: of all examples, without a penalty and without dropout}
     *
     * @param loss divides its sum by rows or by elements
     */
    static Metric loss(Loss loss) {
        return (model, data) -> InOrder.of(data)
                .mapToDouble(part -> part.size() * loss.value(
                        model.forward(part.x(), Mode.inference()).output(), part.target()))
                .sum() / data.size();
    }

    /** {@return the share of examples that a classifier gets right, 0 to 1} */
    static Metric accuracy() {
        return (model, data) -> ConfusionMatrix.of(model, data).accuracy();
    }
}
