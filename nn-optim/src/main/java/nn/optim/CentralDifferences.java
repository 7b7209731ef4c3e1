package nn.optim;

import java.util.function.ToDoubleFunction;
import nn.core.Matrix;
import nn.core.Require;

/**
 * A function with a numeric gradient. Truncation leaves {@code h²/6 f‴}, rounding about {@code 2⁻⁵³ (|f| + |x f′|) /
 * h}, of f and of x ± h. Source: Burden and Faires, <i>Numerical Analysis</i>, section 4.1.
 */
record CentralDifferences(ToDoubleFunction<Matrix> f, double h) implements DifferentiableFunction {

    CentralDifferences {
        Require.that(h > 0 && Double.isFinite(h), "central differences: h is positive and finite, not %s", h);
    }

    @Override
    public double value(Matrix x) {
        return f.applyAsDouble(x);
    }

    @Override
    public Matrix gradient(Matrix x) {
        return Matrix.generate(x.rows(), x.columns(), (i, j) -> partial(x, i, j));
    }

    private double partial(Matrix x, int i, int j) {
        double above = x.get(i, j) + h;
        double below = x.get(i, j) - h;
        // a difference over no distance is 0 and looks like a minimum
        boolean lost = above == x.get(i, j) || below == x.get(i, j);
        // ∂f/∂xᵢⱼ ≈ (f(x + h) − f(x − h)) / 2h
        return lost ? Double.NaN
                : (f.applyAsDouble(x.with(i, j, above)) - f.applyAsDouble(x.with(i, j, below))) / (2 * h);
    }
}
