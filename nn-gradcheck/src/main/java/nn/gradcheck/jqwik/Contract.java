package nn.gradcheck.jqwik;

import java.util.random.RandomGenerator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Shape;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Magnitudes;
import nn.gradcheck.Report;

/**
 * What the laws of layers and junctions are tried on. {@link GradientLaws}, {@link PurityLaws} and {@link
 * StructureLaws} hold the laws, {@link LayerContract} and {@link JunctionContract} join them.
 *
 * <p>Every property of a contract is a plain method too: {@code new DenseTest().gradientsAgreeInTraining(x, 42)} needs
 * no test engine, and a failure prints the line that repeats it.
 *
 * @param <I> what one pass takes: a matrix, or two
 */
@AddLifecycleHook(SameFailure.class)
@AddLifecycleHook(ReproducingLine.class)
public interface Contract<I> {

    /** {@return the inputs to test with} */
    @Provide
    Arbitrary<I> inputs();

    /** {@return twenty inputs, for a law that one of them alone may not show} */
    @Provide
    default Arbitrary<List<I>> manyInputs() {
        return inputs().list().ofSize(20);
    }

    /** {@return seeds of all else that is random: short to print} */
    @Provide
    default Arbitrary<Long> seeds() {
        return Seeds.arbitrary();
    }

    /**
     * {@return the layer or junction for these inputs, its parameters and statistics drawn: always the same for one
     * seed}
     *
     * @param inputs as {@link #inputs} draws them
     * @param seed settles everything that is drawn
     */
    Specimen specimen(I inputs, long seed);

    /**
     * {@return a value for a parameter: random signs, and magnitudes of 0.5 to 1.5, away from the 0 and 1 at which a
     * forgotten factor or term does not show} Override it for a parameter that must stay in a range:
     *
     * <pre>{@code
     * public Matrix drawParameter(String name, Shape shape, RandomGenerator random) {
     *     Matrix drawn = LayerContract.super.drawParameter(name, shape, random);
     *     return name.equals("temperature") ? drawn.map(Math::abs) : drawn;
     * }
     * }</pre>
     *
     * @param name as in {@link nn.core.Part#parameters}
     * @param shape of its value as it was made
     * @param random the specimen's source of chance
     */
    default Matrix drawParameter(String name, Shape shape, RandomGenerator random) {
        return Magnitudes.signed(shape, random);
    }

    /**
     * {@return a value for a running average: 0.5 to 1.5, as a variance must be positive}
     *
     * @param name as in {@link nn.core.Part#statistics}
     * @param shape of its value as it was made
     * @param random the specimen's source of chance
     */
    default Matrix drawStatistic(String name, Shape shape, RandomGenerator random) {
        return Magnitudes.positive(shape, random);
    }

    /**
     * {@return the check of all gradients in one mode, as a report to look at; {@code orThrow()} makes a test of it}
     *
     * @param inputs as {@link #inputs} draws them
     * @param seed settles everything that is drawn
     * @param mode training or inference
     */
    default Report gradients(I inputs, long seed, Mode mode) {
        return specimen(inputs, seed).check(new GradientCheck(seed), mode);
    }
}
