package nn.contracts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Gradients;
import nn.core.Matrix;
import nn.optim.Optimizer;

/** What the corrections of running averages are for: they start at 0, and no step is longer or shorter for it. */
interface UnitStepLaw extends OptimizerSubject {

    /**
     * {@code |p₁ − p₀| = η}, to 1e-7: ε is 1e-8, and no gradient is below 0.5. The corrections divide 1 − β by
     * 1 − βᵗ, which loses three digits of sixteen at most.
     */
    @Property(tries = 20)
    default void whileTheGradientStaysEveryStepIsAsLongAsTheRate(@ForAll("seeds") long seed) {
        DrawnModel model = new DrawnModel(seed);
        Optimizer optimizer = optimizer(model, step -> 0.1);
        Gradients gradients = model.gradients(0);
        for (int step = 0; step < 20; step++) {
            Matrix before = model.values().get("weight");
            optimizer.step(gradients);
            double excess = model.values().get("weight").minus(before).map(moved -> Math.abs(moved) - 0.1).maxAbs();
            assertTrue(excess < 0.1 * 1e-7, () -> "a step differs from the rate by " + excess);
        }
    }
}
