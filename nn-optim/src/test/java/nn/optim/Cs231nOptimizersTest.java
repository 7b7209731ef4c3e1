package nn.optim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import nn.core.Matrix;
import nn.core.Parameter;
import org.junit.jupiter.api.Test;

/**
 * One step from a given state against figures that Stanford's course CS231n publishes.
 *
 * <p>Source: the check cells of sgd_momentum, rmsprop and adam of the assignment notebook FullyConnectedNets, MIT
 * licence. All inputs are of 4 x 5 and NumPy's {@code linspace}.
 */
class Cs231nOptimizersTest {

    /** Half a unit of the eighth decimal, the last that is published, and roundings of numbers below 2. */
    private static final double PUBLISHED = 0.5e-8 + 1e-14;

    private final Only model = new Only(Parameter.of(linspace(-0.4, 0.6)));
    private final Matrix dw = linspace(-0.6, 0.4);

    private static Matrix linspace(double from, double to) {
        return Matrix.generate(4, 5, (i, j) -> from + (to - from) / 19 * (i * 5 + j));
    }

    private static void assertPublished(Matrix published, Matrix got) {
        assertTrue(got.minus(published).maxAbs() <= PUBLISHED, () -> got + " instead of " + published);
    }

    /** The course's velocity holds the rate and points ahead: it is −η times the one here. */
    @Test
    void sgdMomentum() {
        Momentum momentum = new Momentum(model, 1e-3);
        momentum.restore(Map.of("steps", Matrix.rowOf(0), "velocity.p", linspace(0.6, 0.9).times(-1 / 1e-3)));
        momentum.step(model.gradient(dw));
        assertPublished(Matrix.of(
                new double[] {0.1406, 0.20738947, 0.27417895, 0.34096842, 0.40775789},
                new double[] {0.47454737, 0.54133684, 0.60812632, 0.67491579, 0.74170526},
                new double[] {0.80849474, 0.87528421, 0.94207368, 1.00886316, 1.07565263},
                new double[] {1.14244211, 1.20923158, 1.27602105, 1.34281053, 1.4096}), model.p().value());
        assertPublished(Matrix.of(
                new double[] {0.5406, 0.55475789, 0.56891579, 0.58307368, 0.59723158},
                new double[] {0.61138947, 0.62554737, 0.63970526, 0.65386316, 0.66802105},
                new double[] {0.68217895, 0.69633684, 0.71049474, 0.72465263, 0.73881053},
                new double[] {0.75296842, 0.76712632, 0.78128421, 0.79544211, 0.8096}),
                momentum.state().get("velocity.p").times(-1e-3));
    }

    @Test
    void rmsprop() {
        RmsProp rmsProp = new RmsProp(model, 1e-2);
        rmsProp.restore(Map.of("steps", Matrix.rowOf(0), "squares.p", linspace(0.6, 0.9)));
        rmsProp.step(model.gradient(dw));
        assertPublished(Matrix.of(
                new double[] {-0.39223849, -0.34037513, -0.28849239, -0.23659121, -0.18467247},
                new double[] {-0.132737, -0.08078555, -0.02881884, 0.02316247, 0.07515774},
                new double[] {0.12716641, 0.17918792, 0.23122175, 0.28326742, 0.33532447},
                new double[] {0.38739248, 0.43947102, 0.49155973, 0.54365823, 0.59576619}), model.p().value());
        assertPublished(Matrix.of(
                new double[] {0.5976, 0.6126277, 0.6277108, 0.64284931, 0.65804321},
                new double[] {0.67329252, 0.68859723, 0.70395734, 0.71937285, 0.73484377},
                new double[] {0.75037008, 0.7659518, 0.78158892, 0.79728144, 0.81302936},
                new double[] {0.82883269, 0.84469141, 0.86060554, 0.87657507, 0.8926}),
                rmsProp.state().get("squares.p"));
    }

    /** t is 5 before the step, 6 in it. */
    @Test
    void adam() {
        Adam adam = new Adam(model, 1e-2);
        adam.restore(Map.of("steps", Matrix.rowOf(5), "mean.p", linspace(0.6, 0.9), "square.p", linspace(0.7, 0.5)));
        adam.step(model.gradient(dw));
        assertPublished(Matrix.of(
                new double[] {-0.40094747, -0.34836187, -0.29577703, -0.24319299, -0.19060977},
                new double[] {-0.1380274, -0.08544591, -0.03286534, 0.01971428, 0.0722929},
                new double[] {0.1248705, 0.17744702, 0.23002243, 0.28259667, 0.33516969},
                new double[] {0.38774145, 0.44031188, 0.49288093, 0.54544852, 0.59801459}), model.p().value());
        assertPublished(Matrix.of(
                new double[] {0.48, 0.49947368, 0.51894737, 0.53842105, 0.55789474},
                new double[] {0.57736842, 0.59684211, 0.61631579, 0.63578947, 0.65526316},
                new double[] {0.67473684, 0.69421053, 0.71368421, 0.73315789, 0.75263158},
                new double[] {0.77210526, 0.79157895, 0.81105263, 0.83052632, 0.85}), adam.state().get("mean.p"));
        assertPublished(Matrix.of(
                new double[] {0.69966, 0.68908382, 0.67851319, 0.66794809, 0.65738853},
                new double[] {0.64683452, 0.63628604, 0.6257431, 0.61520571, 0.60467385},
                new double[] {0.59414753, 0.58362676, 0.57311152, 0.56260183, 0.55209767},
                new double[] {0.54159906, 0.53110598, 0.52061845, 0.51013645, 0.49966}), adam.state().get("square.p"));
    }
}
