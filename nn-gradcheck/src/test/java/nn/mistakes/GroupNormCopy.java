package nn.mistakes;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.golden.GoldenFile;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.ChannelsFirst;
import nn.layers.GroupNorm;

/** A copy of {@link GroupNorm}: two groups of two channels and the usual ε, at two positions or more. */
public class GroupNormCopy implements LayerSpecimen {

    static final double EPSILON = 1e-5;
    static final int CHANNELS = 4;
    static final int SIZE = 2;

    @Override
    public String family() {
        return "GroupNorm";
    }

    @Override
    public Layer original(int columns, RandomGenerator random) {
        return new GroupNorm(CHANNELS / SIZE, CHANNELS);
    }

    /** What one pass has computed, for the way back. Where not said otherwise, a row is a group of an example. */
    record Values(Matrix centred, Matrix variance, Matrix inverseDeviation, Matrix gamma) {

        Matrix xHat() {
            return centred.timesColumn(inverseDeviation);
        }
    }

    @Override
    public Pass forward(Layer norm, Matrix x, Mode mode) {
        Matrix groups = split(x, SIZE);
        Matrix centred = groups.minusColumn(groups.rowMeans());
        Matrix variance = centred.hadamard(centred).rowMeans();
        Matrix inverseDeviation = variance.map(v -> 1 / Math.sqrt(v + EPSILON));
        Values v = new Values(centred, variance, inverseDeviation, norm.parameters().get("gamma").value());
        Matrix y = byPosition(join(v.xHat(), SIZE)).timesRow(v.gamma()).plusRow(norm.parameters().get("beta").value());
        return new Pass(y.reshape(x.rows(), x.columns()), dy -> gradients(norm, v, dy));
    }

    private Gradients gradients(Layer norm, Values v, Matrix dy) {
        return Gradients.ofInput(dx(v, dy)).and(norm.parameters().get("gamma"), dGamma(v, byPosition(dy)))
                .and(norm.parameters().get("beta"), dBeta(byPosition(dy)));
    }

    /** A row for each run of so many channels. */
    Matrix split(Matrix x, int size) {
        int groups = CHANNELS / size;
        return Matrix.generate(x.rows() * groups, x.columns() / groups,
                (i, j) -> x.get(i / groups, j / size * CHANNELS + i % groups * size + j % size));
    }

    Matrix join(Matrix x, int size) {
        int groups = CHANNELS / size;
        return Matrix.generate(x.rows() / groups, x.columns() * groups,
                (i, j) -> x.get(i * groups + j % CHANNELS / size, j / CHANNELS * size + j % size));
    }

    static Matrix byPosition(Matrix x) {
        return x.reshape(x.rows() * x.columns() / CHANNELS, CHANNELS);
    }

    /** The upstream gradient of x̂, laid out as the input is. */
    Matrix dXHat(Values v, Matrix dy) {
        return byPosition(dy).timesRow(v.gamma()).reshape(dy.rows(), dy.columns());
    }

    Matrix dx(Values v, Matrix dy) {
        Matrix dXHat = split(dXHat(v, dy), SIZE);
        return join(paths(v, dXHat).timesColumn(scale(v)), SIZE);
    }

    Matrix paths(Values v, Matrix dXHat) {
        return dXHat.minusColumn(throughMean(dXHat)).minus(throughVariance(v, dXHat));
    }

    Matrix throughMean(Matrix dXHat) {
        return dXHat.rowMeans();
    }

    Matrix throughVariance(Values v, Matrix dXHat) {
        return v.xHat().timesColumn(dXHat.hadamard(v.xHat()).rowMeans());
    }

    /** {@code 1 / √(σ² + ε)}. */
    Matrix scale(Values v) {
        return v.inverseDeviation();
    }

    /** Of an upstream gradient with a row for each position. */
    Matrix dGamma(Values v, Matrix dy) {
        return dy.hadamard(byPosition(join(v.xHat(), SIZE))).columnSums();
    }

    /** Of an upstream gradient with a row for each position. */
    Matrix dBeta(Matrix dy) {
        return dy.columnSums();
    }

    @Override
    public int columnUnit() {
        return CHANNELS;
    }

    @Override
    public Arbitrary<Matrix> inputs() {
        Arbitrary<Matrix> images = Combinators.combine(Arbitraries.of(1, 2), Arbitraries.of(2, 3))
                .flatAs((rows, positions) -> Matrices.ofShape(rows, positions * CHANNELS));
        return Matrices.shifted(images, Arbitraries.of(1.0, 1e-3, 1e3), Arbitraries.integers().between(-10, 10));
    }

    @Override
    public void compare(UnaryOperator<Layer> made) {
        GoldenFile golden = GoldenFile.read("groupnorm");
        ChannelsFirst layout = new ChannelsFirst(CHANNELS);
        Layer norm = made.apply(new GroupNorm(CHANNELS / SIZE, CHANNELS));
        norm.parameters().forEach((name, p) -> p.set(golden.given(name)));
        Pass pass = norm.forward(layout.toChannelsLast(golden.given("x")), Mode.training(0));
        golden.compare("y", layout.fromChannelsLast(pass.output()));
    }
}
