package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.core.Matrix;

/**
 * Entry (j, i) of (AB)ᵀ is the sum of aᵢₖ bₖⱼ over k, and so is that of BᵀAᵀ with the factors exchanged. Both add the
 * same terms in the same order, and fma does not care which factor comes first: so they are equal in every bit. It is
 * why ∂L/∂W = xᵀ · ∂L/∂y and ((∂L/∂y)ᵀ · x)ᵀ are one and the same.
 */
class TransposeOfAProductTest {

    @Property(tries = 20)
    void itIsTheProductOfTheTransposesInTheOtherOrder(@ForAll @IntRange(min = 1, max = 20) int rows,
            @ForAll @IntRange(min = 1, max = 20) int inner, @ForAll @IntRange(min = 1, max = 20) int columns) {
        RandomGenerator random = new SplittableRandom(rows + 100L * inner + 10_000L * columns);
        Matrix a = Matrix.draw(rows, inner, random::nextGaussian);
        Matrix b = Matrix.draw(inner, columns, random::nextGaussian);
        assertEquals(a.times(b).transpose(), b.transpose().times(a.transpose()));
    }
}
