package nn.gradcheck;

import nn.core.Matrix;

/** How far to move each entry of a variable at first: a part of how far its values are spread. */
final class FirstSteps {

    /** The ladder starts at this part of the spread of the variable's values. */
    private static final double PART = 0.125;
    /** Values that differ by less than this, relative to the largest, are equal but for rounding. */
    private static final double EQUAL = 1e-12;

    private FirstSteps() {}

    /** One step for each column, 1 x columns: a part of the mean deviation in it, or in all of the value, or of 1. */
    static Matrix of(Matrix value) {
        double least = EQUAL * value.maxAbs();
        double mean = value.sum() / value.shape().entries();
        double overall = value.map(v -> Math.abs(v - mean)).sum() / value.shape().entries();
        double fallback = overall > least ? overall : 1;
        Matrix deviations = value.minusRow(value.columnMeans()).map(Math::abs).columnMeans();
        return deviations.map(d -> PART * (d > least ? d : fallback));
    }
}
