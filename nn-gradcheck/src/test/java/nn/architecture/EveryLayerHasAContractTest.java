package nn.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Loss;
import nn.gradcheck.jqwik.JunctionContract;
import nn.gradcheck.jqwik.LossContract;
import nn.layers.Dense;
import nn.layers.losses.SoftmaxCrossEntropy;
import org.junit.jupiter.api.Test;

/** Finds the layers, junctions and losses of the project by itself: whoever adds one must put it under its contract. */
class EveryLayerHasAContractTest {

    private static final String LAYERS = "nn.layers";
    private static final String JUNCTIONS = "nn.junctions";

    private static Set<String> implementations(String packageName, Class<?> type) {
        return Contracts.concrete(packageName, type).map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Stream<?> objects) {
        return objects.map(o -> o.getClass().getName()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Junction junction(JunctionContract contract) {
        return contract.junction(3, 3, new SplittableRandom(1));
    }

    @Test
    void theSearchFindsWhatIsThere() {
        assertTrue(implementations(LAYERS, Layer.class).contains(Dense.class.getName()));
        assertTrue(implementations(LAYERS, Loss.class).contains(SoftmaxCrossEntropy.class.getName()));
    }

    @Test
    void everyLayerStandsUnderItsContract() {
        Stream<Layer> underContract = Contracts.layers().map(c -> c.layer(3, new SplittableRandom(1)));
        assertEquals(implementations(LAYERS, Layer.class), names(underContract));
    }

    @Test
    void everyJunctionStandsUnderItsContract() {
        assertEquals(implementations(LAYERS, Junction.class),
                names(Contracts.junctions().map(EveryLayerHasAContractTest::junction)));
    }

    @Test
    void everyLossStandsUnderItsContract() {
        assertEquals(implementations(LAYERS, Loss.class), names(Contracts.losses().map(LossContract::loss)));
    }

    /** The junctions of the tests, of which one has no contract. */
    @Test
    void aJunctionWithoutAContractIsNoticed() {
        Set<String> missing = implementations(JUNCTIONS, Junction.class);
        missing.removeAll(names(Contracts.among(JUNCTIONS, JunctionContract.class)
                .map(EveryLayerHasAContractTest::junction)));
        assertEquals(Set.of("nn.junctions.Untested"), missing);
    }
}
