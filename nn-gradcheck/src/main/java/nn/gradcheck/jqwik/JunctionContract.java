package nn.gradcheck.jqwik;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import nn.core.Junction;

/**
 * What every junction promises, as properties: the same as a layer, for two inputs. A test class implements this and is
 * done:
 *
 * <pre>{@code
 * class AddTest implements JunctionContract {
 *     @Override
 *     public Junction junction(int xColumns, int yColumns, RandomGenerator random) {
 *         return new Add();
 *     }
 * }
 * }</pre>
 *
 * <p>The laws stand in {@link GradientLaws}, {@link PurityLaws} and {@link StructureLaws}.
 */
public interface JunctionContract extends GradientLaws<Inputs>, PurityLaws<Inputs>, StructureLaws<Inputs> {

    /**
     * {@return the junction under test, for two inputs of so many columns; whatever else it needs is drawn at random}
     *
     * @param xColumns at least 1
     * @param yColumns at least 1
     * @param random settled by the seed of the try
     */
    Junction junction(int xColumns, int yColumns, RandomGenerator random);

    /** The inputs to test with: two batches of one shape, unless the junction asks for others. */
    @Override
    @Provide
    default Arbitrary<Inputs> inputs() {
        return Matrices.pairs();
    }

    @Override
    default Specimen specimen(Inputs inputs, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Junction junction = junction(inputs.x().columns(), inputs.y().columns(), random);
        Specimen specimen = new JunctionSpecimen(junction, inputs.x(), inputs.y());
        specimen.draw(this, random);
        return specimen;
    }
}
