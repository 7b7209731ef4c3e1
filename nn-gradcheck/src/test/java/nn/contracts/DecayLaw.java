package nn.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Matrix;
import nn.core.Parameter;
import nn.optim.Optimizer;

/** Where parameters go that no gradient moves: towards zero, or, if they do not decay, nowhere. */
interface DecayLaw extends OptimizerSubject {

    /** λ of the rule under test. */
    double lambda();

    /** Whether a parameter is to decay. */
    default boolean decays(Parameter p) {
        return p.decays();
    }

    /**
     * After n steps a weight is {@code Π (1 − ηₜ · λ)} of what it was. Each step rounds three times, to 2⁻⁵³ of the
     * value, and so does each factor of the product.
     */
    @Property(tries = 20)
    default void withoutGradientsAWeightShrinksByOneMinusEtaLambdaAStep(@ForAll("seeds") long seed) {
        DrawnModel model = new DrawnModel(seed);
        DrawnModel start = new DrawnModel(seed);
        Optimizer optimizer = optimizer(model, RATE);
        double left = 1;
        for (int step = 0; step < 10; step++) {
            optimizer.step(model.gradients(step, name -> 0));
            left *= 1 - RATE.at(step) * lambda();
        }
        for (String name : model.parameters().keySet()) {
            Matrix before = start.values().get(name);
            Matrix after = model.values().get(name);
            if (decays(model.parameters().get(name))) {
                double error = after.minus(before.times(left)).maxAbs();
                assertTrue(error <= 10 * 6 * 0x1p-53 * before.maxAbs(), () -> name + " is off by " + error);
            } else {
                assertEquals(before, after);
            }
        }
    }
}
