package nn.gradcheck.jqwik;

import static nn.gradcheck.jqwik.Claims.claim;
import static nn.gradcheck.jqwik.Claims.claimEqual;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.GradientCheck;

/** What every loss promises, as properties. A test class says which loss, and which targets it takes. */
public interface LossContract {

    Loss loss();

    /** A target for such a prediction: random numbers of the same shape, unless the loss asks for others. */
    default Matrix target(Matrix prediction, RandomGenerator random) {
        return Matrix.draw(prediction.rows(), prediction.columns(), random::nextGaussian);
    }

    @Provide
    default Arbitrary<Matrix> predictions() {
        return Matrices.batches();
    }

    @Provide
    default Arbitrary<Long> seeds() {
        return Arbitraries.longs().greaterOrEqual(0);
    }

    @Property(tries = 500)
    default void gradientAgrees(@ForAll("predictions") Matrix prediction, @ForAll("seeds") long seed) {
        Matrix target = target(prediction, new SplittableRandom(seed));
        new GradientCheck(seed).check(loss(), prediction, target).orThrow();
    }

    @Property(tries = 50)
    default void valueAndGradientAreFunctions(@ForAll("predictions") Matrix prediction, @ForAll("seeds") long seed) {
        Matrix target = target(prediction, new SplittableRandom(seed));
        double value = loss().value(prediction, target);
        Matrix gradient = loss().gradient(prediction, target);
        claimEqual("the loss, asked again", loss().value(prediction, target), value);
        claimEqual("the gradient, asked again", loss().gradient(prediction, target), gradient);
    }

    @Property(tries = 20)
    default void aTargetOfAnotherShapeIsRefused(@ForAll("predictions") Matrix prediction) {
        Matrix other = Matrix.zeros(prediction.rows() + 1, prediction.columns());
        String message = refusal(() -> loss().value(prediction, other));
        claim(message.contains(prediction.shape().toString()) && message.contains(other.shape().toString()),
                "the refusal names both shapes, %s and %s, but says: %s", prediction.shape(), other.shape(), message);
        claimEqual("the refusals of value and gradient", refusal(() -> loss().gradient(prediction, other)), message);
    }

    private static String refusal(Runnable call) {
        try {
            call.run();
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
        throw new AssertionError("a target of another shape was accepted");
    }
}
