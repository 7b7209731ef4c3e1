package nn.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How a matrix prints. */
class MatrixTextTest {

    @Test
    void aSmallMatrixPrintsWhole() {
        assertEquals("2 x 2 [[1, 2], [3, 4.5]]", Matrix.of(2, 2, 1, 2, 3, 4.5).toString());
    }

    @Test
    void aTransposePrintsAsItReads() {
        assertEquals("3 x 1 [[1], [2], [3]]", Matrix.rowOf(1, 2, 3).transpose().toString());
    }

    @Test
    void sixDigitsAreShown() {
        assertEquals("1 x 4 [[0.333333, 123457, -1e-05, 1.5e+07]]",
                Matrix.rowOf(1 / 3.0, 123456.7, -0.00001, 1.5e7).toString());
    }

    @Test
    void zerosInFrontOfThePointStay() {
        assertEquals("1 x 4 [[100, 123450, 999990, 1e+06]]",
                Matrix.rowOf(100, 123450.1, 999990.2, 1e6).toString());
    }

    /** They are not equal, so they must not look so. */
    @Test
    void theZerosPrintDifferently() {
        assertEquals("1 x 2 [[0, -0]]", Matrix.rowOf(0.0, -0.0).toString());
    }

    @Test
    void whatIsNotFinitePrintsByName() {
        assertEquals("1 x 3 [[NaN, Infinity, -Infinity]]",
                Matrix.rowOf(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY).toString());
    }

    @Test
    void aLargeMatrixIsCutShort() {
        assertEquals("1 x 9 [[0, 1, 2, 3, 4, 5, 6, 7, ...]]", Matrix.generate(1, 9, (i, j) -> j).toString());
        assertEquals("7 x 1 [[0], [1], [2], [3], [4], [5], ...]", Matrix.generate(7, 1, (i, j) -> i).toString());
    }

    @Test
    void theLargestThatPrintsWholeIsSixByEight() {
        assertEquals("1 x 8 [[0, 1, 2, 3, 4, 5, 6, 7]]", Matrix.generate(1, 8, (i, j) -> j).toString());
        assertEquals("6 x 1 [[0], [1], [2], [3], [4], [5]]", Matrix.generate(6, 1, (i, j) -> i).toString());
    }

    @Test
    void aShapePrintsRowsByColumns() {
        assertEquals("3 x 4", new Shape(3, 4).toString());
    }
}
