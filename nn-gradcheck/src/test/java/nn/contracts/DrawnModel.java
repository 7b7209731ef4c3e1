package nn.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.RunningAverage;
import nn.core.Shape;
import nn.gradcheck.Magnitudes;

/** A model for optimizers: parameters and gradients are drawn, and nothing is computed. One seed gives one model. */
final class DrawnModel implements Layer {

    private final long seed;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final RunningAverage average;

    DrawnModel(long seed) {
        this.seed = seed;
        RandomGenerator random = new SplittableRandom(seed);
        parameters.put("weight", Parameter.of(Magnitudes.signed(new Shape(2, 3), random)));
        parameters.put("bias", Parameter.withoutDecay(Magnitudes.signed(new Shape(1, 3), random)));
        parameters.put("scale", Parameter.of(Magnitudes.signed(new Shape(1, 1), random)));
        average = new RunningAverage(Magnitudes.positive(new Shape(1, 3), random), 0.1);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        throw new UnsupportedOperationException("the gradients are drawn");
    }

    @Override
    public Map<String, Parameter> parameters() {
        return parameters;
    }

    @Override
    public Map<String, RunningAverage> statistics() {
        return Map.of("average", average);
    }

    /** The values of the parameters, by name. */
    Map<String, Matrix> values() {
        Map<String, Matrix> values = new LinkedHashMap<>();
        parameters.forEach((name, p) -> values.put(name, p.value()));
        return values;
    }

    /** A gradient for every parameter, the same at each call for one step. */
    Gradients gradients(int step) {
        return gradients(step, name -> 1);
    }

    /** The gradients of a step, each times a factor that its parameter's name decides. */
    Gradients gradients(int step, ToDoubleFunction<String> factor) {
        Gradients gradients = none();
        RandomGenerator random = new SplittableRandom(seed + 1_000_003L * (step + 1));
        for (Map.Entry<String, Parameter> p : parameters.entrySet()) {
            Matrix drawn = Magnitudes.signed(p.getValue().value().shape(), random);
            gradients = gradients.and(p.getValue(), drawn.times(factor.applyAsDouble(p.getKey())));
        }
        return gradients;
    }

    /** The gradients of a step but one, which the seed chooses. */
    Gradients withOneMissing(int step) {
        Gradients all = gradients(step);
        Gradients gradients = none();
        List<Parameter> chosen = new ArrayList<>(parameters.values());
        chosen.remove((int) Math.floorMod(seed, (long) chosen.size()));
        for (Parameter p : chosen) {
            gradients = gradients.and(p, all.of(p));
        }
        return gradients;
    }

    private static Gradients none() {
        return Gradients.withoutInput("drawn gradients");
    }
}
