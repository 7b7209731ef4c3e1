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
import nn.core.RunningAverage;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.BatchNorm;

/** A copy of {@link BatchNorm} with the usual settings. */
public class BatchNormCopy implements LayerSpecimen {

    static final double EPSILON = 1e-5;

    @Override
    public String family() {
        return "BatchNorm";
    }

    @Override
    public Layer original(int columns, RandomGenerator random) {
        return new BatchNorm(columns);
    }

    /** What one pass has computed, for the way back. */
    record Values(Matrix x, Matrix mean, Matrix variance, Matrix inverseDeviation, Matrix gamma,
            Matrix runningVariance) {

        Matrix centred() {
            return x.minusRow(mean);
        }

        Matrix xHat() {
            return centred().timesRow(inverseDeviation);
        }
    }

    @Override
    public Pass forward(Layer norm, Matrix x, Mode mode) {
        return mode instanceof Mode.Training ? forwardTraining(norm, x) : forwardInference(norm, x);
    }

    Pass forwardTraining(Layer norm, Matrix x) {
        Matrix mean = x.columnMeans();
        Matrix variance = variance(x, x.minusRow(mean));
        Values values = values(norm, x, mean, variance, inverseDeviation(variance));
        update(norm, values);
        return new Pass(y(norm, values), dy -> gradients(norm, values, dx(values, dy), dy));
    }

    Pass forwardInference(Layer norm, Matrix x) {
        Matrix variance = runningVariance(norm).value();
        Values values = values(norm, x, runningMean(norm).value(), variance, inverseDeviationInInference(variance));
        return new Pass(y(norm, values), dy -> gradients(norm, values, dxInInference(values, dy), dy));
    }

    private Values values(Layer norm, Matrix x, Matrix mean, Matrix variance, Matrix inverseDeviation) {
        return new Values(x, mean, variance, inverseDeviation, norm.parameters().get("gamma").value(),
                runningVariance(norm).value());
    }

    private Matrix y(Layer norm, Values v) {
        return v.xHat().timesRow(v.gamma()).plusRow(norm.parameters().get("beta").value());
    }

    private Gradients gradients(Layer norm, Values v, Matrix dx, Matrix dy) {
        return Gradients.ofInput(dx)
                .and(norm.parameters().get("gamma"), dGamma(v, dy)).and(norm.parameters().get("beta"), dBeta(dy));
    }

    static RunningAverage runningMean(Layer norm) {
        return norm.statistics().get("runningMean");
    }

    static RunningAverage runningVariance(Layer norm) {
        return norm.statistics().get("runningVariance");
    }

    Matrix variance(Matrix x, Matrix centred) {
        return centred.hadamard(centred).columnMeans();
    }

    Matrix inverseDeviation(Matrix variance) {
        return variance.map(v -> 1 / Math.sqrt(v + EPSILON));
    }

    Matrix inverseDeviationInInference(Matrix variance) {
        return inverseDeviation(variance);
    }

    void update(Layer norm, Values v) {
        double n = v.x().rows();
        runningMean(norm).update(v.mean());
        runningVariance(norm).update(v.variance().times(n / (n - 1)));
    }

    Matrix dx(Values v, Matrix dy) {
        Matrix throughMean = dy.columnMeans();
        Matrix throughVariance = v.xHat().timesRow(dy.hadamard(v.xHat()).columnMeans());
        return dy.minusRow(throughMean).minus(throughVariance).timesRow(scale(v));
    }

    Matrix dxInInference(Values v, Matrix dy) {
        return dy.timesRow(scale(v));
    }

    /** {@code γ / √(σ² + ε)}. */
    Matrix scale(Values v) {
        return v.gamma().hadamard(v.inverseDeviation());
    }

    Matrix dGamma(Values v, Matrix dy) {
        return dy.hadamard(v.xHat()).columnSums();
    }

    Matrix dBeta(Matrix dy) {
        return dy.columnSums();
    }

    @Override
    public List<Mode> modes(long seed) {
        return List.of(Mode.training(seed), Mode.inference());
    }

    /** With two rows, x̂ is ±1 whatever x is. */
    @Override
    public int leastRows() {
        return 3;
    }

    /** As in the contract of the original. */
    @Override
    public Arbitrary<Matrix> inputs() {
        return Matrices.shifted(
                Matrices.withRows(3, 6), Arbitraries.of(1.0, 1e-3, 1e3), Arbitraries.integers().between(-10, 10));
    }

    @Override
    public void compare(UnaryOperator<Layer> made) {
        BatchNormAnswers answers = new BatchNormAnswers(made);
        answers.training();
        answers.runningAverages();
        answers.inference();
        assertEquals(answers.nearZero(), answers.farFromZero(), "a shift by 2²⁷ makes no difference");
    }
}
