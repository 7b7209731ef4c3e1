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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Loss;
import nn.gradcheck.jqwik.JunctionContract;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.LossContract;
import nn.layers.Dense;
import nn.layers.losses.SoftmaxCrossEntropy;
import org.junit.jupiter.api.Test;

/** Finds the layers, junctions and losses of the project by itself: whoever adds one must put it under its contract. */
class EveryLayerHasAContractTest {

    private static final JavaClasses LAYERS = new ClassFileImporter().importPackages("nn.layers");
    private static final JavaClasses CONTRACTS = new ClassFileImporter().importPackages("nn.contracts");
    private static final JavaClasses JUNCTIONS = new ClassFileImporter().importPackages("nn.junctions");

    private static Set<String> implementations(JavaClasses classes, Class<?> type) {
        return concrete(classes, type).map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaClass> concrete(JavaClasses classes, Class<?> type) {
        return classes.stream().filter(c -> c.isAssignableTo(type))
                .filter(c -> !c.isInterface() && !c.isAnonymousClass() && !c.getModifiers().contains(ABSTRACT));
    }

    /** What the tests of these classes make. Only a class named Test is run. */
    private static <T> Set<String> underContract(JavaClasses classes, Class<T> contract, Function<T, Object> subject) {
        return concrete(classes, contract).filter(c -> c.getSimpleName().endsWith("Test"))
                .map(c -> subject.apply(contract.cast(create(c.reflect()))).getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
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

    private static Object layer(LayerContract contract) {
        return contract.layer(3, new SplittableRandom(1));
    }

    private static Object junction(JunctionContract contract) {
        return contract.junction(3, 3, new SplittableRandom(1));
    }

    @Test
    void theSearchFindsWhatIsThere() {
        assertTrue(implementations(LAYERS, Layer.class).contains(Dense.class.getName()));
        assertTrue(implementations(LAYERS, Loss.class).contains(SoftmaxCrossEntropy.class.getName()));
        assertTrue(implementations(JUNCTIONS, Junction.class).contains("nn.junctions.Add"));
    }

    @Test
    void everyLayerStandsUnderItsContract() {
        assertEquals(implementations(LAYERS, Layer.class),
                underContract(CONTRACTS, LayerContract.class, EveryLayerHasAContractTest::layer));
    }

    @Test
    void everyJunctionStandsUnderItsContract() {
        assertEquals(implementations(LAYERS, Junction.class),
                underContract(CONTRACTS, JunctionContract.class, EveryLayerHasAContractTest::junction));
    }

    @Test
    void everyLossStandsUnderItsContract() {
        assertEquals(implementations(LAYERS, Loss.class),
                underContract(CONTRACTS, LossContract.class, LossContract::loss));
    }

    /** The junctions of the tests, of which one has no contract. */
    @Test
    void aJunctionWithoutAContractIsNoticed() {
        Set<String> missing = implementations(JUNCTIONS, Junction.class);
        missing.removeAll(underContract(JUNCTIONS, JunctionContract.class, EveryLayerHasAContractTest::junction));
        assertEquals(Set.of("nn.junctions.Untested"), missing);
    }
}
