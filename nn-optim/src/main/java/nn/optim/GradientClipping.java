package nn.optim;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.core.Require;

/**
 * A rule that gets no larger gradients than a limit allows: those of a recurrent network explode now and then.
 *
 * <ul>
 * <li>{@link #byNorm}: all gradients are shortened together, so that their direction stays;
 * <li>{@link #byValue}: each entry is cut by itself.
 * </ul>
 *
 * <p>NaN stays NaN, and goes where the trainer sees it. Gradients within the limit reach the rule bit for bit. Source:
 * Pascanu, Mikolov and Bengio, <i>On the difficulty of training Recurrent Neural Networks</i>, 2013, algorithm 1;
 * Goodfellow, Bengio and Courville, <i>Deep Learning</i>, section 10.11.1.
 */
public final class GradientClipping implements Optimizer {

    private final String name;
    private final Set<Parameter> parameters;
    private final Optimizer rule;
    private final double limit;
    private final UnaryOperator<Map<Parameter, Matrix>> clipping;

    private GradientClipping(String name, Layer model, Optimizer rule, double limit,
            UnaryOperator<Map<Parameter, Matrix>> clipping) {
        Require.that(limit > 0 && Double.isFinite(limit), "GradientClipping: the limit is in (0, ∞), not %s", limit);
        this.name = name;
        this.parameters = new LinkedHashSet<>(model.parameters().values());
        this.rule = rule;
        this.limit = limit;
        this.clipping = clipping;
    }

    /**
     * {@return clipping of every entry into [−limit, limit], also an infinite one; the limit is in (0, ∞)}
     *
     * @param model whose gradients are clipped
     * @param rule gets the clipped gradients
     * @param limit of an entry
     */
    public static GradientClipping byValue(Layer model, Optimizer rule, double limit) {
        return new GradientClipping("byValue", model, rule, limit, gradients -> each(gradients,
                g -> g.map(slope -> Math.max(-limit, Math.min(limit, slope)))));
    }

    /**
     * If the norm of all entries of all the model's gradients together exceeds the limit, which is in (0, ∞), they are
     * scaled to it, without overflow, however large they are. Gradients with an infinite entry have no direction and
     * stay as they are.
     *
     * @param model all its gradients make up the norm
     * @param rule gets the clipped gradients
     * @param limit of the norm
     * @return clipping by that norm
     */
    public static GradientClipping byNorm(Layer model, Optimizer rule, double limit) {
        return new GradientClipping("byNorm", model, rule, limit, gradients -> shortened(gradients, limit));
    }

    @Override
    public void step(Gradients gradients) {
        Map<Parameter, Matrix> given = new LinkedHashMap<>();
        parameters.forEach(p -> given.put(p, gradients.of(p)));
        Gradients clipped = Gradients.withoutInput("clipped gradients");
        for (Map.Entry<Parameter, Matrix> gradient : clipping.apply(given).entrySet()) {
            clipped = clipped.and(gradient.getKey(), gradient.getValue());
        }
        rule.step(clipped);
    }

    private static Map<Parameter, Matrix> shortened(Map<Parameter, Matrix> gradients, double limit) {
        double largest = gradients.values().stream().mapToDouble(Matrix::maxAbs).reduce(0, Math::max);
        // ‖g‖ = max |g| · ‖g / max |g|‖: no square overflows
        double shape = Math.sqrt(gradients.values().stream()
                .mapToDouble(g -> g.map(slope -> (slope / largest) * (slope / largest)).sum()).sum());
        // a norm that is NaN exceeds nothing
        return largest * shape > limit
                ? each(gradients, g -> g.map(slope -> slope / largest * (limit / shape)))
                : gradients;
    }

    private static Map<Parameter, Matrix> each(Map<Parameter, Matrix> gradients, UnaryOperator<Matrix> change) {
        Map<Parameter, Matrix> changed = new LinkedHashMap<>(gradients);
        changed.replaceAll((p, g) -> change.apply(g));
        return changed;
    }

    /** What the rule remembers: nothing is added. */
    @Override
    public Map<String, Matrix> state() {
        return rule.state();
    }

    @Override
    public void restore(Map<String, Matrix> state) {
        rule.restore(state);
    }

    @Override
    public String toString() {
        return "GradientClipping." + name + "(" + rule + ", limit " + limit + ")";
    }
}
