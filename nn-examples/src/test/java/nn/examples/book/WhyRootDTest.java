package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyRootDTest {

    /** 4000 products: the mean of their squares deviates by √(2 / 4000) = 2.2 % of d, and five times that is 11 %. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 16, 64, 256})
    void theVarianceOfADotProductIsD(int d) {
        assertEquals(d, new WhyRootD(d, 1).variance(), 0.11 * d);
    }

    /** Unscaled, softmax picks one of ten almost alone when d is large. */
    @ParameterizedTest
    @ValueSource(ints = {64, 256})
    void withoutTheScaleOneKeyTakesMostAndWithItNone(int d) {
        WhyRootD products = new WhyRootD(d, 2);
        assertTrue(products.largestWeight(1) > 0.8);
        assertTrue(products.largestWeight(1 / Math.sqrt(d)) < 0.4);
    }
}
