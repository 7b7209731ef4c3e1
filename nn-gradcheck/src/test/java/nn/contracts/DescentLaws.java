package nn.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.gradcheck.Magnitudes;
import nn.optim.Optimizer;

/** Where the gradients lead, if nothing else pulls at the parameters. */
interface DescentLaws extends OptimizerSubject {

    @Property(tries = 20)
    default void zeroGradientsLeaveTheParametersAsTheyAre(@ForAll("seeds") long seed) {
        DrawnModel model = new DrawnModel(seed);
        Optimizer optimizer = optimizer(model, RATE);
        for (int step = 0; step < 3; step++) {
            optimizer.step(model.gradients(step, name -> 0));
        }
        assertEquals(new DrawnModel(seed).values(), model.values());
    }

    /**
     * {@code L = Σ c/2 · (p − a)²}, with curvatures c of 0.5 to 1.5 and the minimum a drawn for each entry. The rate
     * falls from 0.5 to 2e-5: below 2 / 1.5, where plain descent would diverge, and its sum, 50, is long enough a way
     * for a rule whose steps are as long as the rate. From the largest distance, 3, AdaGrad, the slowest, comes to
     * 0.001, and the others to less than 1e-9: 0.01 leaves room for rules that are slower still.
     */
    @Property(tries = 10)
    default void aConvexQuadraticIsMinimised(@ForAll("seeds") long seed) {
        DrawnModel model = new DrawnModel(seed);
        Map<Parameter, Matrix> minimum = new LinkedHashMap<>();
        Map<Parameter, Matrix> curvature = new LinkedHashMap<>();
        RandomGenerator random = new SplittableRandom(~seed);
        for (Parameter p : model.parameters().values()) {
            minimum.put(p, Magnitudes.signed(p.value().shape(), random));
            curvature.put(p, Magnitudes.positive(p.value().shape(), random));
        }
        Optimizer optimizer = optimizer(model, step -> 0.5 * Math.pow(0.99, step));
        for (int step = 0; step < 1000; step++) {
            Gradients gradients = Gradients.withoutInput("a quadratic");
            for (Parameter p : minimum.keySet()) {
                gradients = gradients.and(p, p.value().minus(minimum.get(p)).hadamard(curvature.get(p)));
            }
            optimizer.step(gradients);
        }
        minimum.forEach((p, a) -> assertTrue(p.value().minus(a).maxAbs() < 0.01,
                () -> "%s: %s, but the minimum is at %s".formatted(optimizer, p.value(), a)));
    }
}
