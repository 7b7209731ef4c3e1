package nn.optim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.core.Require;

/**
 * Decoupled weight decay around a rule: {@code p ← rule(p) − η · λ · p}, with the p from before the step.
 *
 * <p>The gradients stay as they are. A penalty in the loss changes them: for plain descent that is the same, but a rule
 * that divides by what it remembers of the gradients, such as {@link Adam}, divides the penalty, too. Weights decay;
 * parameters made {@link Parameter#withoutDecay}, biases and normalisations, do not, unless it is told {@link
 * #ofEverything}. η is the rate of the decay's own steps: give it the rate that the rule has.
 *
 * <p>λ is multiplied by the whole rate, as in PyTorch; the paper multiplies it by the schedule's factor alone and
 * leaves out the first rate. A step changes everything or nothing. Source: Loshchilov and Hutter, <i>Decoupled Weight
 * Decay Regularization</i>, 2019, algorithms 1 and 2.
 */
public final class WeightDecay implements Optimizer {

    private static final String STEPS = "decay.steps";

    private final Optimizer rule;
    private final List<Parameter> decaying;
    private final Steps steps;
    private final double lambda;

    /**
     * Of the parameters that decay; λ is in [0, ∞).
     *
     * @param model whose weights shrink
     * @param rule moves them first
     * @param rate η, the rule's own
     * @param lambda what η multiplies
     */
    public WeightDecay(Layer model, Optimizer rule, LearningRate rate, double lambda) {
        this(model, rule, rate, lambda, Parameter::decays);
    }

    private WeightDecay(Layer model, Optimizer rule, LearningRate rate, double lambda, Predicate<Parameter> decays) {
        Require.that(lambda >= 0 && Double.isFinite(lambda), "WeightDecay: lambda is in [0, ∞), not %s", lambda);
        Require.that(!rule.state().containsKey(STEPS), "WeightDecay: %s decays already", rule);
        this.rule = rule;
        this.decaying = RuleState.once(model.parameters()).values().stream().filter(decays).toList();
        this.steps = new Steps(rate);
        this.lambda = lambda;
    }

    /**
     * {@return a decay of all parameters, also those that were made without decay}
     *
     * @param model whose parameters shrink
     * @param rule moves them first
     * @param rate η, the rule's own
     * @param lambda what η multiplies
     */
    public static WeightDecay ofEverything(Layer model, Optimizer rule, LearningRate rate, double lambda) {
        return new WeightDecay(model, rule, rate, lambda, p -> true);
    }

    @Override
    public void step(Gradients gradients) {
        double eta = steps.positiveRate();
        Map<Parameter, Matrix> shrinkage = new LinkedHashMap<>();
        decaying.forEach(p -> shrinkage.put(p, p.value().times(eta * lambda)));
        rule.step(gradients);
        // p ← rule(p) − η · λ · p
        shrinkage.forEach((p, part) -> p.set(p.value().minus(part)));
        steps.increment();
    }

    /** What the rule remembers, and the decay's own steps. */
    @Override
    public Map<String, Matrix> state() {
        Map<String, Matrix> state = new LinkedHashMap<>(rule.state());
        state.put(STEPS, steps.state());
        return Collections.unmodifiableMap(state);
    }

    @Override
    public void restore(Map<String, Matrix> state) {
        Require.that(state.containsKey(STEPS), "%s remembers %s, not only %s", this, STEPS, state.keySet());
        long taken = Steps.read(this, STEPS, state.get(STEPS));
        Map<String, Matrix> ofRule = new LinkedHashMap<>(state);
        ofRule.remove(STEPS);
        rule.restore(ofRule);
        steps.set(taken);
    }

    @Override
    public String toString() {
        return "WeightDecay(" + rule + ", rate " + steps.rate() + ", lambda " + lambda + ")";
    }
}
