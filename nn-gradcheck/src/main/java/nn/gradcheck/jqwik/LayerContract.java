package nn.gradcheck.jqwik;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import nn.core.Layer;
import nn.core.Matrix;

/**
 * What every layer promises, as properties. A test class implements this and is done:
 *
 * <pre>{@code
 * class DenseTest implements LayerContract {
 *     @Override
 *     public Layer layer(int columns, RandomGenerator random) {
 *         return new Dense(columns, 3, random);
 *     }
 * }
 * }</pre>
 *
 * <p>The laws stand in {@link GradientLaws}, {@link PurityLaws} and {@link StructureLaws}.
 */
public interface LayerContract extends GradientLaws<Matrix>, PurityLaws<Matrix>, StructureLaws<Matrix> {

    /**
     * {@return the layer under test, for inputs of so many columns; whatever else it needs is drawn from the random
     * source}
     *
     * @param columns at least 1
     * @param random settled by the seed of the try
     */
    Layer layer(int columns, RandomGenerator random);

    /** The inputs to test with: batches of 1 to 5 rows and columns, unless the layer asks for others. */
    @Override
    @Provide
    default Arbitrary<Matrix> inputs() {
        return Matrices.batches();
    }

    @Override
    default Specimen specimen(Matrix x, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Specimen specimen = new LayerSpecimen(layer(x.columns(), random), x);
        specimen.draw(this, random);
        return specimen;
    }
}
