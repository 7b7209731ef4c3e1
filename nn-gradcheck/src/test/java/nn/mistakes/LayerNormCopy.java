package nn.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Matrices;
import nn.golden.GoldenFile;
import nn.layers.LayerNorm;

/** A copy of {@link LayerNorm} with the usual ε. */
public class LayerNormCopy implements LayerSpecimen {

    static final double EPSILON = 1e-5;

    @Override
    public String family() {
        return "LayerNorm";
    }

    @Override
    public Layer original(int columns, RandomGenerator random) {
        return new LayerNorm(columns);
    }

    /** What one pass has computed, for the way back. */
    record Values(Matrix x, Matrix centred, Matrix variance, Matrix inverseDeviation, Matrix gamma) {

        Matrix xHat() {
            return centred.timesColumn(inverseDeviation);
        }
    }

    @Override
    public Pass forward(Layer norm, Matrix x, Mode mode) {
        Matrix centred = x.minusColumn(x.rowMeans());
        Matrix variance = variance(x, centred);
        Matrix gamma = norm.parameters().get("gamma").value();
        Values values = new Values(x, centred, variance, inverseDeviation(variance), gamma);
        Matrix y = values.xHat().timesRow(gamma).plusRow(norm.parameters().get("beta").value());
        return new Pass(y, dy -> gradients(norm, values, dy));
    }

    private Gradients gradients(Layer norm, Values v, Matrix dy) {
        return Gradients.ofInput(dx(v, dy))
                .and(norm.parameters().get("gamma"), dGamma(v, dy)).and(norm.parameters().get("beta"), dBeta(dy));
    }

    Matrix variance(Matrix x, Matrix centred) {
        return centred.hadamard(centred).rowMeans();
    }

    Matrix inverseDeviation(Matrix variance) {
        return variance.map(v -> 1 / Math.sqrt(v + EPSILON));
    }

    Matrix dx(Values v, Matrix dy) {
        return paths(v, dy.timesRow(v.gamma())).timesColumn(scale(v));
    }

    /** The three paths together, still to be divided by the deviation. */
    Matrix paths(Values v, Matrix dXHat) {
        return dXHat.minusColumn(dXHat.rowMeans()).minus(throughVariance(v, dXHat));
    }

    Matrix throughVariance(Values v, Matrix dXHat) {
        return v.xHat().timesColumn(dXHat.hadamard(v.xHat()).rowMeans());
    }

    /** {@code 1 / √(σ² + ε)}. */
    Matrix scale(Values v) {
        return v.inverseDeviation();
    }

    Matrix dGamma(Values v, Matrix dy) {
        return dy.hadamard(v.xHat()).columnSums();
    }

    Matrix dBeta(Matrix dy) {
        return dy.columnSums();
    }

    /** With two columns, x̂ is ±1 whatever x is. */
    @Override
    public int columnUnit() {
        return 3;
    }

    /** As in the contract of the original. */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.shifted(Matrices.withRows(2, 5).columns(3, 6), Arbitraries.of(1.0, 1e-3, 1e3),
                Arbitraries.integers().between(-10, 10));
    }

    @Override
    public void compare(UnaryOperator<Layer> made) {
        GoldenFile golden = GoldenFile.read("layernorm");
        Layer norm = made.apply(new LayerNorm(5));
        norm.parameters().forEach((name, p) -> p.set(golden.given(name)));
        golden.compare("y", norm.forward(golden.given("x"), Mode.training(0)).output());
        // four multiples of 1/4, of which the mean is exact with and without a shift
        Matrix x = Matrix.rowOf(0.25, -1, 1.5, 2);
        Layer four = made.apply(new LayerNorm(4));
        assertEquals(four.forward(x, Mode.training(0)).output(),
                four.forward(x.map(v -> v + 0x1p27), Mode.training(0)).output(), "a shift by 2²⁷ makes no difference");
    }

    @Override
    public List<Mode> modes(long seed) {
        return List.of(Mode.training(seed), Mode.inference());
    }
}
