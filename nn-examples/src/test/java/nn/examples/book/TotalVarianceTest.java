package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;

/** The numbers of the course notes, put right. Each is exact. */
class TotalVarianceTest {

    private static double inside(List<Matrix> batches) {
        return TotalVariance.average(batches, TotalVariance::biasedVariance);
    }

    @Test
    void insideAndBetweenAddUpToTheWhole() {
        assertEquals(5.25, inside(TotalVariance.all()));
        assertEquals(List.of(0.25, 5.0), List.of(inside(TotalVariance.neighbours()),
                TotalVariance.varianceOfTheMeans(TotalVariance.neighbours())));
        assertEquals(List.of(4.0, 1.25), List.of(inside(TotalVariance.fourApart()),
                TotalVariance.varianceOfTheMeans(TotalVariance.fourApart())));
        assertEquals(5.25, inside(TotalVariance.everyPair())
                + TotalVariance.varianceOfTheMeans(TotalVariance.everyPair()));
    }

    /** (m − 1)/m · 6 with m = 2, and Bessel's factor takes it back. */
    @Test
    void overAllPairsTheBiasedVarianceIsHalfOfSix() {
        assertEquals(28, TotalVariance.everyPair().size());
        assertEquals(3.0, inside(TotalVariance.everyPair()));
        assertEquals(6.0, TotalVariance.average(TotalVariance.everyPair(), TotalVariance::unbiasedVariance));
        assertEquals(6.0, TotalVariance.unbiasedVariance(TotalVariance.all().get(0)));
    }
}
