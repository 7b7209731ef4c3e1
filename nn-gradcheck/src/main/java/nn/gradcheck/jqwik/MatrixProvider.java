package nn.gradcheck.jqwik;

import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import nn.core.Matrix;

/** Lets a property take {@code @ForAll Matrix} and {@code @ForAll Inputs}. jqwik finds it by its service file. */
public final class MatrixProvider implements ArbitraryProvider {

    /** For the service file. */
    public MatrixProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return type.isOfType(Matrix.class) || type.isOfType(Inputs.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider others) {
        return Set.of(type.isOfType(Matrix.class) ? Matrices.batches() : Matrices.pairs());
    }
}
