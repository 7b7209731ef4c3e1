package nn.optim;

import java.util.LinkedHashSet;
import java.util.List;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.core.Require;

/**
 * Gradient descent: {@code p ← p − η · ∂L/∂p}.
 *
 * <p>With {@link Batches#whole} this is GD, with {@link Batches#single} it is SGD, with {@link Batches#mini} it is
 * mini-batch SGD. Source: Robbins and Monro 1951; Goodfellow, Bengio and Courville, <i>Deep Learning</i>,
 * section 8.3.1.
 */
public final class GradientDescent implements Optimizer {

    private final List<Parameter> parameters;
    private final LearningRate rate;
    private long step;

    public GradientDescent(Layer model, double rate) {
        this(model, LearningRate.constant(rate));
    }

    public GradientDescent(Layer model, LearningRate rate) {
        this.parameters = List.copyOf(new LinkedHashSet<>(model.parameters().values()));
        this.rate = rate;
    }

    @Override
    public void step(Gradients gradients) {
        double eta = rate.at(step);
        Require.that(eta > 0 && Double.isFinite(eta),
                "the learning rate of step %d is %s, not a positive number", step, eta);
        // p ← p − η · ∂L/∂p
        List<Matrix> updated = parameters.stream().map(p -> p.value().minus(gradients.of(p).times(eta))).toList();
        for (int i = 0; i < updated.size(); i++) {
            parameters.get(i).set(updated.get(i));
        }
        step++;
    }

    @Override
    public String toString() {
        return "GradientDescent(rate " + rate.at(step) + ")";
    }
}
