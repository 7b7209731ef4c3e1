package nn.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import nn.contracts.OptimizerSubject;
import nn.gradcheck.jqwik.JunctionContract;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.LossContract;

/** The contracts of the project's layers, junctions, losses and optimizers, found by themselves. */
public final class Contracts {

    private static final JavaClasses CONTRACTS = new ClassFileImporter().importPackages("nn.contracts");

    private Contracts() {}

    public static Stream<LayerContract> layers() {
        return among(CONTRACTS, LayerContract.class);
    }

    public static Stream<JunctionContract> junctions() {
        return among(CONTRACTS, JunctionContract.class);
    }

    public static Stream<LossContract> losses() {
        return among(CONTRACTS, LossContract.class);
    }

    public static Stream<OptimizerSubject> optimizers() {
        return among(CONTRACTS, OptimizerSubject.class);
    }

    /** Only a class named Test is run. */
    static <T> Stream<T> among(JavaClasses classes, Class<T> contract) {
        return concrete(classes, contract).filter(c -> c.getSimpleName().endsWith("Test"))
                .map(c -> contract.cast(create(c.reflect())));
    }

    static Stream<JavaClass> concrete(JavaClasses classes, Class<?> type) {
        return classes.stream().filter(c -> c.isAssignableTo(type))
                .filter(c -> !c.isInterface() && !c.isAnonymousClass() && !c.getModifiers().contains(ABSTRACT));
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
}
