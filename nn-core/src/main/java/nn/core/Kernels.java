package nn.core;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/**
 * The kernels that there are, and which of them this virtual machine has.
 *
 * <p>The one on the Vector API is compiled apart, since that module is not part of every virtual machine's start. It is
 * found by name if the virtual machine was started with {@code --add-modules jdk.incubator.vector}; without, or where
 * vectors hold too few numbers, {@link RowKernel} takes its place. {@link MatrixProduct#description} tells which it is.
 */
final class Kernels {

    private static final String VECTOR_MODULE = "jdk.incubator.vector";
    private static final String VECTOR_KERNEL = "nn.core.VectorKernel";

    /** For products that are too small for the other ones to pay. */
    static final ProductKernel SMALL = new TextbookKernel();

    static final ProductKernel LARGE = vectorKernel().orElseGet(RowKernel::new);

    private Kernels() {}

    static Optional<ProductKernel> vectorKernel() {
        Optional<Module> vectors = ModuleLayer.boot().findModule(VECTOR_MODULE);
        vectors.ifPresent(Kernels.class.getModule()::addReads);
        return vectors.flatMap(module -> instance(VECTOR_KERNEL));
    }

    private static Optional<ProductKernel> instance(String name) {
        try {
            return Optional.of((ProductKernel) Class.forName(name).getDeclaredConstructor().newInstance());
        } catch (InvocationTargetException refusal) {
            if (refusal.getCause() instanceof UnsupportedOperationException) {
                return Optional.empty();
            }
            throw new IllegalStateException(name + " cannot be made", refusal);
        } catch (ReflectiveOperationException | LinkageError unusable) {
            // compiled against another version of the incubating module, or left out of a jar
            return Optional.empty();
        }
    }
}
