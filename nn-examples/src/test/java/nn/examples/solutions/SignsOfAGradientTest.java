package nn.examples.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/**
 * {@code sign(t) · t} is the sum of the absolute values, ‖t‖₁, and sign(t) has the length √n. Since ‖t‖₁ ≥ ‖t‖₂, as
 * squaring the sum shows, the cosine is at least 1/√n, and comes near it where one entry outweighs all others. For
 * normally distributed entries it is the mean of |t| over the root of the mean of t²: √(2/π), or 0.80.
 */
class SignsOfAGradientTest {

    private static double cosine(Matrix t) {
        Matrix signs = t.map(Math::signum);
        double lengths = Math.sqrt(signs.hadamard(signs).sum() * t.hadamard(t).sum());
        return signs.hadamard(t).sum() / lengths;
    }

    @Test
    void ofANormalGradientItIsTheRootOfTwoOverPi() {
        RandomGenerator random = new SplittableRandom(1);
        Matrix t = Matrix.draw(100, 100, random::nextGaussian);
        // the mean of 10,000 values of |t|, whose deviation is 0.6, is off by 0.006 or so
        assertEquals(Math.sqrt(2 / Math.PI), cosine(t), 0.02);
    }

    @Test
    void whereOneEntryOutweighsAllOthersItIsOneOverTheRootOfN() {
        Matrix t = Matrix.filled(1, 16, 1e-6).with(0, 3, -1);
        // ‖t‖₁ is 15 millionths more than 1
        assertEquals(1 / 4.0, cosine(t), 1e-5);
        assertTrue(cosine(t) > 1 / 4.0);
    }
}
