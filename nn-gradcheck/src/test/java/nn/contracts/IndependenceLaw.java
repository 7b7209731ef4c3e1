package nn.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.optim.Optimizer;

/** Every parameter goes its own way. */
interface IndependenceLaw extends OptimizerSubject {

    @Property(tries = 20)
    default void aStepDoesNotDependOnTheOtherParameters(@ForAll("seeds") long seed) {
        for (String one : new DrawnModel(seed).parameters().keySet()) {
            DrawnModel model = new DrawnModel(seed);
            DrawnModel other = new DrawnModel(seed);
            Optimizer optimizer = optimizer(model, RATE);
            Optimizer disturbed = optimizer(other, RATE);
            for (int step = 0; step < 3; step++) {
                optimizer.step(model.gradients(step));
                disturbed.step(other.gradients(step, name -> name.equals(one) ? 1 : 100));
            }
            assertEquals(model.values().get(one), other.values().get(one));
        }
    }
}
