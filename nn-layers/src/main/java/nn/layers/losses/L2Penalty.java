package nn.layers.losses;

import java.util.List;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.core.Part;
import nn.core.Require;

/**
 * The L2 penalty: {@code strength / 2 · Σ w²}, over the entries of all parameters that decay: weights, not biases. It
 * is added to the loss of a batch, whatever the size of the batch, and so pulls every weight towards 0.
 *
 * <p>It is no {@link nn.core.Loss}, because it asks for the model and not for a prediction. A training loop hands
 * {@code penalty.addTo(gradients, model)} to its optimizer, or wraps the optimizer once:
 * {@code gradients -> optimizer.step(penalty.addTo(gradients, model))}.
 *
 * <p>With the 1/2 the gradient is {@code strength · w}; who reads {@code reg · Σ w²} takes twice reg for the strength.
 * A parameter that a model uses twice counts once.
 *
 * <p>Source: Bishop, <i>Pattern Recognition and Machine Learning</i>, 2006, equations 3.27 and 5.112.
 */
public final class L2Penalty {

    private final double strength;

    /**
     * The strength is 0 or more.
     *
     * @param strength λ in the formula, 0 for no penalty
     */
    public L2Penalty(double strength) {
        Require.that(strength >= 0 && strength < Double.POSITIVE_INFINITY,
                "L2Penalty: the strength is in [0, ∞), not %s", strength);
        this.strength = strength;
    }

    /**
     * {@return what the model's weights cost at the moment}
     *
     * @param model whose parameters count if they decay
     */
    public double value(Part model) {
        double squares = weights(model).stream().map(Parameter::value).mapToDouble(w -> w.hadamard(w).sum()).sum();
        return strength / 2 * squares;
    }

    /**
     * {@return the gradients of a loss, made those of the loss with the penalty of the model's weights as they are now}
     *
     * @param gradients of the loss alone
     * @param model whose parameters count if they decay
     */
    public Gradients addTo(Gradients gradients, Part model) {
        Gradients sum = gradients;
        for (Parameter p : weights(model)) {
            // ∂/∂w (strength / 2 · Σ w²) = strength · w
            Matrix dWeight = p.value().times(strength);
            sum = sum.and(p, dWeight);
        }
        return sum;
    }

    private static List<Parameter> weights(Part model) {
        return model.parameters().values().stream().distinct().filter(Parameter::decays).toList();
    }

    @Override
    public String toString() {
        return "L2Penalty(" + strength + ")";
    }
}
