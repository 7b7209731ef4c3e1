package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import nn.layers.LeakyRelu;
import nn.layers.Relu;
import nn.layers.Sequential;
import org.junit.jupiter.api.Test;

/** Who is silent for every example stays so. */
class DeadUnitsTest {

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
        assertTrue(dead.size() > DeadUnits.HIDDEN / 2);
        DeadUnits.learn(network, 0.1);
        assertTrue(DeadUnits.silent(network).containsAll(dead));
    }

    @Test
    void aLeakKeepsThemAlive() {
        Sequential network = DeadUnits.network(new LeakyRelu());
        DeadUnits.learn(network, 10);
        assertEquals(Set.of(), DeadUnits.silent(network));
    }
}
