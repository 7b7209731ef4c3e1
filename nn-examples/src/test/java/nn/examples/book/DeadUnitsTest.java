package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nn.core.Gradients;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.examples.data.Toys;
import nn.layers.LeakyRelu;
import nn.layers.Relu;
import nn.layers.Sequential;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Examples;
import org.junit.jupiter.api.Test;

/** Who is silent for every example stays so. */
class DeadUnitsTest {

    private static final Examples MOONS = Toys.moons(40, 0.1, 1);
    private static final Loss LOSS = new SoftmaxCrossEntropy();

    @Test
    void aGentleRateKillsNobody() {
        Sequential network = DeadUnits.network(new Relu());
        DeadUnits.learn(network, 0.1);
        assertEquals(Set.of(), DeadUnits.silent(network));
    }

    @Test
    void theDeadStayDead() {
        Sequential network = DeadUnits.network(new Relu());
        DeadUnits.learn(network, 10);
        Set<Integer> dead = DeadUnits.silent(network);
        // about half of them: a quarter leaves room for a unit or two
        assertTrue(dead.size() >= DeadUnits.HIDDEN / 4, dead.toString());
        DeadUnits.learn(network, 0.1);
        assertTrue(DeadUnits.silent(network).containsAll(dead));
    }

    /** Where ReLU would be silent for every example, some gradient still reaches the weights. */
    @Test
    void aLeakKeepsThemAlive() {
        Sequential network = DeadUnits.network(new LeakyRelu());
        DeadUnits.learn(network, 10);
        Pass pass = network.forward(MOONS.x(), Mode.training(1));
        Matrix hidden = pass.children().get(1).pass().output();
        List<Integer> negative = IntStream.range(0, DeadUnits.HIDDEN)
                .filter(unit -> hidden.columns(unit, unit + 1).atLeast(0).maxAbs() == 0).boxed().toList();
        assertFalse(negative.isEmpty());
        Gradients gradients = pass.backward(LOSS.gradient(pass.output(), MOONS.target()));
        Matrix dWeight = gradients.of(network.parameters().get("0.weight"));
        assertEquals(List.of(), negative.stream()
                .filter(unit -> dWeight.columns(unit, unit + 1).maxAbs() == 0).toList());
    }
}
