package nn.gradcheck.numeric;

import static nn.gradcheck.numeric.Difference.CENTRAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Dense;
import nn.layers.Sequential;
import nn.layers.Tanh;
import nn.layers.losses.MeanSquaredError;
import org.junit.jupiter.api.Test;

class HessianTest {

    @Provide
    Arbitrary<Waves> waves() {
        return Waves.any();
    }

    private static Matrix hessian(Waves f) {
        return Hessian.of(f::gradient, f.at(), Waves.RULE, f.step()).times(f.scale() * f.scale());
    }

    @Property
    void theHessianIsTheExactOneAndSymmetric(@ForAll("waves") Waves f) {
        Matrix h = hessian(f);
        Matrix exact = f.hessian(f.at()).times(f.scale() * f.scale());
        assertTrue(h.minus(exact).maxAbs() <= f.tolerance());
        assertTrue(h.minus(h.transpose()).maxAbs() <= 2 * f.tolerance());
    }

    @Property
    void theHessianVectorProductIsTheHessianTimesTheVector(@ForAll("waves") Waves f) {
        Matrix v = f.direction();
        Matrix product = Hessian.times(f::gradient, f.at(), v, Waves.RULE, Waves.STEP);
        Matrix expected = f.hessian(f.at()).times(v.reshape(f.weights().columns(), 1)).reshape(v.rows(), v.columns());
        assertTrue(product.minus(expected).times(f.scale()).maxAbs() <= f.tolerance(v));
    }

    /** {@code f = x₀² x₁ + 3 x₁² x₂}, whose Hessian is linear in x. */
    @Test
    void aHessianByHand() {
        UnaryOperator<Matrix> gradient = x -> {
            double a = x.get(0, 0);
            double b = x.get(0, 1);
            double c = x.get(0, 2);
            return Matrix.rowOf(2 * a * b, a * a + 6 * b * c, 3 * b * b);
        };
        Matrix x = Matrix.rowOf(1, 2, -1);
        assertEquals(Matrix.of(3, 3, 4, 2, 0, 2, -6, 12, 0, 12, 0), Hessian.of(gradient, x, CENTRAL, 0.5));
        assertEquals(Matrix.rowOf(6, 44, 12), Hessian.times(gradient, x, Matrix.rowOf(1, 1, 4), CENTRAL, 0.5));
    }

    @Test
    void theProductTakesTwoGradientsHoweverManyEntriesThereAre() {
        AtomicInteger gradients = new AtomicInteger();
        UnaryOperator<Matrix> counted = x -> x.times(gradients.incrementAndGet());
        Hessian.times(counted, Matrix.zeros(10, 10), Matrix.filled(10, 10, 1), CENTRAL, 0.5);
        assertEquals(2, gradients.get());
    }

    private static final double STEP = 0x1p-10;

    /**
     * The loss of a small network and its gradient by backpropagation, both functions of the input. Seen along v, the
     * Hessian is the curvature of the loss, which differences of differences find without any gradient. Truncation is
     * 3e-14 (h⁴/30) times derivatives of tanh and its square, in the ten thousands where weights stay below 1;
     * rounding is about 1e-15 over the square of the step, 1e-9. The worst of all these seeds is off by 2.8e-9.
     */
    @Property(tries = 200)
    void theHessianOfANetworksLossIsItsCurvature(@ForAll @IntRange(max = 100_000) int seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Layer network = new Sequential(dense(3, 4, random), new Tanh(), dense(4, 2, random));
        Matrix target = drawn(2, 2, random);
        Matrix x = drawn(2, 3, random);
        Matrix v = drawn(2, 3, random);
        double curvature = DirectionalDerivative.of(at -> DirectionalDerivative.of(
                a -> loss(network, a, target), at, v, Waves.RULE, STEP), x, v, Waves.RULE, STEP);
        Matrix product = Hessian.times(at -> gradient(network, at, target), x, v, Waves.RULE, STEP);
        Matrix hessian = Hessian.of(at -> gradient(network, at, target), x, Waves.RULE, STEP);
        assertEquals(curvature, product.hadamard(v).sum(), 1e-8);
        assertEquals(curvature, v.reshape(1, 6).times(hessian).times(v.reshape(6, 1)).sum(), 1e-8);
        assertEquals(0, hessian.minus(hessian.transpose()).maxAbs(), 1e-8);
    }

    private static Dense dense(int inputs, int outputs, RandomGenerator random) {
        return new Dense(drawn(inputs, outputs, random), drawn(1, outputs, random));
    }

    private static Matrix drawn(int rows, int columns, RandomGenerator random) {
        return Matrix.draw(rows, columns, () -> random.nextDouble(-1, 1));
    }

    private static double loss(Layer network, Matrix x, Matrix target) {
        return new MeanSquaredError().value(network.forward(x, Mode.inference()).output(), target);
    }

    private static Matrix gradient(Layer network, Matrix x, Matrix target) {
        Pass pass = network.forward(x, Mode.inference());
        return pass.backward(new MeanSquaredError().gradient(pass.output(), target)).input();
    }

    @Test
    void aGradientHasTheShapeOfItsVariable() {
        UnaryOperator<Matrix> transposed = Matrix::transpose;
        Matrix x = Matrix.zeros(2, 3);
        String expected = "a gradient has the shape of its variable, 2 x 3, but this one is 3 x 2";
        assertEquals(expected, assertThrows(IllegalArgumentException.class,
                () -> Hessian.of(transposed, x, CENTRAL, 0.5)).getMessage());
        assertEquals(expected, assertThrows(IllegalArgumentException.class,
                () -> Hessian.times(transposed, x, x, CENTRAL, 0.5)).getMessage());
    }

    @Test
    void aDirectionHasTheShapeOfThePoint() {
        String message = assertThrows(IllegalArgumentException.class, () -> Hessian.times(
                x -> x, Matrix.zeros(2, 3), Matrix.zeros(3, 2), CENTRAL, 0.5)).getMessage();
        assertEquals("a direction in which to move x of 2 x 3 must be 2 x 3 as well, not 3 x 2", message);
    }
}
