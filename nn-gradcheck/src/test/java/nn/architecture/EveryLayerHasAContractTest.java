package nn.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
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
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.LossContract;
import nn.layers.Dense;
import nn.layers.losses.SoftmaxCrossEntropy;
import org.junit.jupiter.api.Test;

/** Finds the layers and losses of the project by itself: whoever adds one must put it under its contract. */
class EveryLayerHasAContractTest {

    private static final JavaClasses LAYERS = new ClassFileImporter().importPackages("nn.layers");
    private static final JavaClasses CONTRACTS = new ClassFileImporter().importPackages("nn.contracts");

    private static Set<String> implementations(JavaClasses classes, Class<?> type) {
        return concrete(classes, type).map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaClass> concrete(JavaClasses classes, Class<?> type) {
        return classes.stream().filter(c -> c.isAssignableTo(type))
                .filter(c -> !c.isInterface() && !c.isAnonymousClass() && !c.getModifiers().contains(ABSTRACT));
    }

    /** Only a class named Test is run. */
    private static <T> Stream<T> instances(Class<T> contract) {
        return concrete(CONTRACTS, contract).filter(c -> c.getSimpleName().endsWith("Test"))
                .map(c -> contract.cast(create(c.reflect())));
    }

    private static Object create(Class<?> test) {
        try {
            var constructor = test.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(test + " needs a constructor without arguments", e);
        }
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
        Stream<Layer> underContract = instances(LayerContract.class).map(c -> c.layer(3, new SplittableRandom(1)));
        assertEquals(implementations(LAYERS, Layer.class), names(underContract));
    }

    @Test
    void everyLossStandsUnderItsContract() {
        assertEquals(implementations(LAYERS, Loss.class), names(instances(LossContract.class).map(LossContract::loss)));
    }
}
