package nn.architecture;

import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import nn.contracts.OptimizerSubject;
import nn.gradcheck.jqwik.JunctionContract;
import nn.gradcheck.jqwik.LayerContract;
import nn.gradcheck.jqwik.LossContract;
import org.junit.platform.commons.support.ReflectionSupport;

/** The contracts of the project's layers, junctions, losses and optimizers, found by themselves. */
public final class Contracts {

    private static final String CONTRACTS = "nn.contracts";

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
    static <T> Stream<T> among(String packageName, Class<T> contract) {
        return concrete(packageName, contract).filter(c -> c.getSimpleName().endsWith("Test"))
                .map(c -> contract.cast(create(c)));
    }

    /** The classes of a package and of those below it that are of this type and can be made. */
    static Stream<Class<?>> concrete(String packageName, Class<?> type) {
        return ReflectionSupport.streamAllClassesInPackage(packageName, type::isAssignableFrom, name -> true)
                .filter(c -> !c.isInterface() && !c.isAnonymousClass() && !Modifier.isAbstract(c.getModifiers()));
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
