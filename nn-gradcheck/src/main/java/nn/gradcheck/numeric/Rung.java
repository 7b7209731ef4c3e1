package nn.gradcheck.numeric;

import java.util.function.DoubleFunction;
import nn.core.Matrix;

/**
 * Differences of the outputs at one step h, weighted by the upstream gradient:
 * {@code central = Σ dyᵢ (yᵢ(v + h) − yᵢ(v − h)) / 2h}, and the slopes to the left and to the right alone. Outputs are
 * subtracted entry by entry before they are summed, which loses nothing to cancellation between entries.
 *
 * @param terms {@code Σ |dyᵢ (yᵢ(v + h) − yᵢ(v − h))| / 2h}
 * @param gap how far the slopes to either side are apart, output by output: {@code Σ |dyᵢ (rightᵢ − leftᵢ)|}
 * @param reach how far either step moves the outputs, {@code |yᵢ(v ± h) − yᵢ(v)|}
 */
record Rung(double step, double central, double left, double right, double terms, double gap,
        Matrix reach) {

    static Rung at(double step, DoubleFunction<Matrix> outputs, double origin, Matrix middle, Matrix dy) {
        Matrix up = outputs.apply(origin + step);
        Matrix down = outputs.apply(origin - step);
        double stepUp = (origin + step) - origin;
        double stepDown = origin - (origin - step);
        Matrix differences = up.minus(down).hadamard(dy).times(1 / (stepUp + stepDown));
        Matrix right = up.minus(middle).hadamard(dy).times(1 / stepUp);
        Matrix left = middle.minus(down).hadamard(dy).times(1 / stepDown);
        return new Rung(step, differences.sum(), left.sum(), right.sum(), absoluteSum(differences),
                absoluteSum(right.minus(left)), distance(up, middle).combine(distance(down, middle), Math::max));
    }

    private static Matrix distance(Matrix a, Matrix b) {
        return a.minus(b).map(Math::abs);
    }

    private static double absoluteSum(Matrix matrix) {
        return matrix.map(Math::abs).sum();
    }
}
