package nn.gradcheck.numeric;

import static nn.gradcheck.numeric.Difference.CENTRAL;
import static nn.gradcheck.numeric.Difference.FIVE_POINT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nn.core.Gradients;
import nn.core.Junction;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Sequential;
import nn.layers.Tanh;
import org.junit.jupiter.api.Test;

class JacobianTest {

    private static final Mode TRAINING = Mode.training(1);

    /** A batch in which everything, the steps included, is counted in units of a scale. */
    record Batch(Matrix x, double scale) {
        double step() {
            return scale * 0x1p-8;
        }
    }

    /** Three to five rows, 0 to 10 apart, far from zero or near, on three scales. */
    @Provide
    Arbitrary<Batch> batches() {
        return Arbitraries.of(1.0, 1e-3, 1e3).flatMap(scale -> Matrices.shifted(
                Matrices.withRows(3, 5).map(x -> Matrix.generate(x.rows(), x.columns(), (i, j) -> 5 * i + x.get(i, j))),
                Arbitraries.just(scale), Arbitraries.integers().between(-50, 50)).map(x -> new Batch(x, scale)));
    }

    @Provide
    Arbitrary<Matrix> plain() {
        return Matrices.batches();
    }

    /** Truncation, relative: h⁴/30 = 8e-12 times the fifth derivative, in units of the first 16 for tanh. */
    private static final double TRUNCATION = 1e-9;
    /** Rounding of an output, relative: less than a hundred units, for inputs at most 60 units of the batch from 0. */
    private static final double ROUNDING = 100 * 0x1p-53;

    private static void agree(Layer layer, Matrix x, double h) {
        Matrix differences = Jacobian.byDifferences(v -> layer.forward(v, TRAINING).output(), x, FIVE_POINT, h);
        Pass pass = layer.forward(x, TRAINING);
        agree(pass, Jacobian.byPullback(pass, Gradients::input), differences, h);
    }

    private static void agree(Pass pass, Matrix pullback, Matrix differences, double h) {
        // the weights of the five points sum up to 18/12 without their signs
        double allowed = TRUNCATION * pullback.maxAbs() + ROUNDING * pass.output().maxAbs() * 1.5 / h;
        assertEquals(0, differences.minus(pullback).maxAbs(), allowed);
    }

    @Property(tries = 300)
    void ofDense(@ForAll("batches") Batch batch, @ForAll @IntRange(min = 1, max = 4) int outputs, @ForAll long seed) {
        agree(dense(batch.x().columns(), outputs, new SplittableRandom(seed)), batch.x(), batch.step());
    }

    @Property(tries = 300)
    void ofBatchNormInTraining(@ForAll("batches") Batch batch) {
        agree(new BatchNorm(batch.x().columns()), batch.x(), batch.step());
    }

    @Property(tries = 300)
    void ofTanh(@ForAll("plain") Matrix x) {
        agree(new Tanh(), x, 0x1p-8);
    }

    @Property(tries = 300)
    void ofLayersInARow(@ForAll("batches") Batch batch, @ForAll long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int columns = batch.x().columns();
        agree(new Sequential(new BatchNorm(columns), dense(columns, 3, random), new Tanh(), dense(3, 2, random)),
                batch.x(), batch.step());
    }

    /** Weights between −1 and 1: larger ones would make higher derivatives large. */
    private static Dense dense(int inputs, int outputs, RandomGenerator random) {
        return new Dense(Matrix.draw(inputs, outputs, () -> random.nextDouble(-1, 1)), Matrix.zeros(1, outputs));
    }

    /** Half the step, since here the argument of tanh may have the slope x̂, up to 2. */
    @Property(tries = 300)
    void ofEveryParameter(@ForAll("batches") Batch batch, @ForAll long seed) {
        Matrix x = batch.x();
        RandomGenerator random = new SplittableRandom(seed);
        Layer layer = new Sequential(new BatchNorm(x.columns()), dense(x.columns(), 2, random), new Tanh());
        Pass pass = layer.forward(x, TRAINING);
        for (Parameter parameter : layer.parameters().values()) {
            Matrix value = parameter.value();
            Matrix differences = Jacobian.byDifferences(v -> {
                parameter.set(v);
                return layer.forward(x, TRAINING).output();
            }, value, FIVE_POINT, 0x1p-9);
            parameter.set(value);
            agree(pass, Jacobian.byPullback(pass, gradients -> gradients.of(parameter)), differences, 0x1p-9);
        }
    }

    /** y = x · W has one block Wᵀ for every row. */
    @Test
    void bothMatricesAreFlattenedRowByRow() {
        Dense dense = new Dense(Matrix.of(2, 3, 1, 2, 3, 4, 5, 6), Matrix.zeros(1, 3));
        Matrix x = Matrix.of(2, 2, 7, 8, 9, 10);
        Matrix expected = Matrix.of(6, 4,
                1, 4, 0, 0,
                2, 5, 0, 0,
                3, 6, 0, 0,
                0, 0, 1, 4,
                0, 0, 2, 5,
                0, 0, 3, 6);
        assertEquals(expected, Jacobian.byPullback(dense.forward(x, TRAINING), Gradients::input));
        assertEquals(expected, Jacobian.byDifferences(v -> dense.forward(v, TRAINING).output(), x, CENTRAL, 0.5));
    }

    @Test
    void ofAJunctionsSecondInput() {
        Junction product = (x, y, mode) ->
                new Pass(x.hadamard(y), dz -> Gradients.ofInputs(dz.hadamard(y), dz.hadamard(x)));
        Pass pass = product.forward(Matrix.rowOf(2, 3), Matrix.rowOf(5, 7), TRAINING);
        assertEquals(Matrix.of(2, 2, 2, 0, 0, 3), Jacobian.byPullback(pass, Gradients::second));
    }

    /** Two values of the function for each of six inputs; one way back for each of two outputs. */
    @Test
    void whatTheTwoWaysCost() {
        AtomicInteger forward = new AtomicInteger();
        AtomicInteger backward = new AtomicInteger();
        Matrix x = Matrix.zeros(2, 3);
        Jacobian.byDifferences(v -> Matrix.filled(1, 2, forward.incrementAndGet()), x, CENTRAL, 0.5);
        Jacobian.byPullback(new Pass(Matrix.zeros(1, 2), dy -> Gradients.ofInput(x.plus(
                Matrix.filled(2, 3, backward.incrementAndGet())))), Gradients::input);
        assertEquals(12, forward.get());
        assertEquals(2, backward.get());
    }
}
