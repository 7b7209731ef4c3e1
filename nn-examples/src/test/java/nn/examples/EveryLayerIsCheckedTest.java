package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Loss;
import nn.layers.Dense;
import nn.layers.losses.SoftmaxCrossEntropy;
import org.junit.jupiter.api.Test;

/** Finds the layers, junctions and losses of nn-layers by itself: the command {@code check} leaves none out. */
class EveryLayerIsCheckedTest {

    private static final JavaClasses LAYERS = new ClassFileImporter().importPackages("nn.layers");

    private static Set<String> written() {
        return LAYERS.stream()
                .filter(c -> Stream.of(Layer.class, Junction.class, Loss.class).anyMatch(c::isAssignableTo))
                .filter(c -> !c.isInterface() && !c.isAnonymousClass())
                .filter(c -> !c.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What stands in front of the bracket in a line of the table. */
    private static Set<String> checked() {
        return EveryLayer.candidates(1).stream().map(candidate -> candidate.subject().toString())
                .map(line -> line.substring(0, line.indexOf('(')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theSearchFindsWhatIsThere() {
        assertTrue(written().contains(Dense.class.getSimpleName()));
        assertTrue(written().contains(SoftmaxCrossEntropy.class.getSimpleName()));
    }

    @Test
    void theTableLeavesNoneOut() {
        assertEquals(written(), checked());
    }
}
