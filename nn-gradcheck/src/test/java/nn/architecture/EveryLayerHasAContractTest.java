package nn.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Layer;
import nn.core.Loss;
import nn.gradcheck.jqwik.LossContract;
import nn.layers.Dense;
import nn.layers.losses.SoftmaxCrossEntropy;
import org.junit.jupiter.api.Test;

/** Finds the layers and losses of the project by itself: whoever adds one must put it under its contract. */
class EveryLayerHasAContractTest {

    private static final JavaClasses LAYERS = new ClassFileImporter().importPackages("nn.layers");

    private static Set<String> implementations(JavaClasses classes, Class<?> type) {
        return Contracts.concrete(classes, type).map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Stream<?> objects) {
        return objects.map(o -> o.getClass().getName()).collect(Collectors.toCollection(TreeSet::new));
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
    void everyLossStandsUnderItsContract() {
        assertEquals(implementations(LAYERS, Loss.class), names(Contracts.losses().map(LossContract::loss)));
    }
}
