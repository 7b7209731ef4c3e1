package nn.layers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import nn.core.Matrix;
import nn.core.Mode;
import nn.layers.BatchNorm.RunningVariance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Batch normalisation's way back, walked along the computational graph: through x̂, through the mean and through the
 * variance, as in Ioffe and Szegedy 2015, section 3. It equals the short formula of the layer.
 */
class BatchNormPathsTest {

    private static final double UNIT = 0x1p-53;

    /** The nodes of the graph, computed on the way forward. */
    private record Graph(Matrix x, Matrix gamma, double epsilon) {

        Matrix mean() {
            return x.columnMeans();
        }

        Matrix centred() {
            return x.minusRow(mean());
        }

        Matrix variance() {
            return centred().hadamard(centred()).columnMeans();
        }

        /** {@code √(σ² + ε)}. */
        Matrix deviation() {
            return variance().map(v -> Math.sqrt(v + epsilon));
        }

        Matrix dx(Matrix dy) {
            double n = x.rows();
            // ∂L/∂x̂ = γ ⊙ ∂L/∂y
            Matrix dXHat = dy.timesRow(gamma);
            // Through x̂: ∂x̂/∂(x − μ) = 1 / √(σ² + ε)
            Matrix dCentred = dXHat.timesRow(deviation().map(d -> 1 / d));
            // Through σ²: ∂x̂/∂σ² = −½ (x − μ) / √(σ² + ε)³, then ∂σ²/∂(x − μ) = 2 (x − μ) / N
            Matrix dVariance = dXHat.hadamard(centred()).columnSums()
                    .hadamard(deviation().map(d -> -0.5 / (d * d * d)));
            Matrix throughVariance = centred().timesRow(dVariance).times(2 / n);
            // Through μ, which both see: ∂(x − μ)/∂μ = −1, then ∂μ/∂x = 1 / N
            Matrix dMean = dCentred.plus(throughVariance).columnSums().times(-1);
            return dCentred.plus(throughVariance).plusRow(dMean.times(1 / n));
        }

        /** The absolute values of what is added up; the rounding of x and μ is left over in x̂, times 1 + |μ|/σ. */
        Matrix terms(Matrix dy) {
            Matrix dXHat = dy.timesRow(gamma).map(Math::abs);
            Matrix xHat = centred().timesRow(deviation().map(d -> 1 / d)).map(v -> 1 + Math.abs(v));
            Matrix paths = dXHat.plusRow(dXHat.columnMeans())
                    .plus(xHat.timesRow(dXHat.hadamard(xHat).columnMeans()));
            return paths.timesRow(deviation().combine(mean(), (d, m) -> (1 + Math.abs(m) / d) / d));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 0, 1e-5", "3, 1, 0, 1e-5", "7, 1, 10, 1e-5", "32, 1e-3, 5, 1e-5", "5, 1e3, -100, 1e-5",
            "8, 1, 0, 1e-12", "6, 1e-6, 3, 1e-12", "4, 1, 1e6, 1e-5"})
    void theThreePathsAddUpToTheShortFormula(int rows, double scale, double shift, double epsilon) {
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Supplier<Matrix> drawn = () -> Matrix.draw(rows, 3, random::nextGaussian);
            Graph graph = new Graph(drawn.get().map(v -> scale * (v + shift)), drawn.get().row(0), epsilon);
            Matrix dy = drawn.get();
            BatchNorm layer = new BatchNorm(3, epsilon, 0.1, RunningVariance.UNBIASED);
            layer.parameters().get("gamma").set(graph.gamma());
            Matrix dx = layer.forward(graph.x(), Mode.training(seed)).backward(dy).input();
            // Either side has N roundings for each of its two sums, N for the mean, and ten for the rest
            assertSame(2 * (3 * rows + 10), graph.terms(dy), graph.dx(dy), dx);
        }
    }

    private static void assertSame(int roundings, Matrix terms, Matrix expected, Matrix got) {
        Matrix off = expected.minus(got).map(Math::abs).combine(terms, (o, t) -> o / t);
        assertTrue(off.maxAbs() <= roundings * UNIT, () -> "off by " + off.maxAbs() / UNIT + " roundings");
    }
}
