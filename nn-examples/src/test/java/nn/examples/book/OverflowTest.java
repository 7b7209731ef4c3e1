package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OverflowTest {

    @Test
    void whereNothingOverflowsBothSayTheSame() {
        assertEquals(Overflow.naive(1), Overflow.shifted(1), 1e-15);
        assertEquals(Overflow.naiveNo(1), Overflow.no(1), 1e-15);
    }

    /** The loss is 2x, and for the single logit x, but for terms far below the last place. */
    @Test
    void theShiftedFormulaIsExactWhereTheOtherOverflows() {
        assertEquals(Double.POSITIVE_INFINITY, Overflow.naive(1000));
        assertEquals(2000, Overflow.shifted(1000));
        assertEquals(Double.POSITIVE_INFINITY, Overflow.naiveNo(40));
        assertEquals(40, Overflow.no(40));
        assertEquals(1000, Overflow.no(1000));
    }
}
