package nn.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nn.layers.Relu;
import nn.optim.GradientDescent;
import nn.optim.LearningRate;
import nn.optim.Optimizer;
import org.junit.jupiter.api.Test;

/** Finds the optimizers of the project by itself: whoever adds one must put it under its laws. */
class EveryOptimizerHasAContractTest {

    private static Set<String> rules() {
        return Contracts.concrete("nn.optim", Optimizer.class).map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theSearchFindsWhatIsThere() {
        assertTrue(rules().contains(GradientDescent.class.getName()));
    }

    @Test
    void everyOptimizerStandsUnderItsLaws() {
        assertEquals(rules(), Contracts.optimizers()
                .map(subject -> subject.optimizer(new Relu(), LearningRate.constant(1)).getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
