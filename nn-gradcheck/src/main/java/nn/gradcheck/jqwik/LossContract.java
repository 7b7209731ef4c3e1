package nn.gradcheck.jqwik;

import static nn.gradcheck.jqwik.Claims.claim;
import static nn.gradcheck.jqwik.Claims.claimEqual;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Holdings;
import nn.gradcheck.Immutability;
import nn.gradcheck.Report;

/** What every loss promises, as properties. A test class says which loss, and which targets it takes. */
@AddLifecycleHook(SameFailure.class)
@AddLifecycleHook(ReproducingLine.class)
public interface LossContract {

    /** {@return the loss under test} */
    Loss loss();

    /**
     * {@return a target for such a prediction: random numbers of the same shape, unless the loss asks for others}
     *
     * @param prediction as {@link #predictions} draws it
     * @param random settled by the seed of the try
     */
    default Matrix target(Matrix prediction, RandomGenerator random) {
        return Matrix.draw(prediction.rows(), prediction.columns(), random::nextGaussian);
    }

    /** {@return the predictions to test with} */
    @Provide
    default Arbitrary<Matrix> predictions() {
        return Matrices.batches();
    }

    /** {@return seeds of all else that is random: short to print} */
    @Provide
    default Arbitrary<Long> seeds() {
        return Seeds.arbitrary();
    }

    /**
     * {@return the check of the gradient, as a report to look at; {@code orThrow()} makes a test of it}
     *
     * @param prediction as {@link #predictions} draws it
     * @param seed settles the target
     */
    default Report gradients(Matrix prediction, long seed) {
        return new GradientCheck(seed).check(loss(), prediction, target(prediction, new SplittableRandom(seed)));
    }

    /**
     * The gradient agrees with the differences of the value.
     *
     * @param prediction as {@link #predictions} draws it
     * @param seed settles the target
     */
    @Property(tries = 300)
    default void gradientAgrees(@ForAll("predictions") Matrix prediction, @ForAll("seeds") long seed) {
        Deviation.unlessPassed(gradients(prediction, seed));
    }

    /**
     * There is an entry of the gradient for each of the prediction.
     *
     * @param prediction as {@link #predictions} draws it
     * @param seed settles the target
     */
    @Property(tries = 50)
    default void gradientHasTheShapeOfThePrediction(
            @ForAll("predictions") Matrix prediction, @ForAll("seeds") long seed) {
        Matrix target = target(prediction, new SplittableRandom(seed));
        claimEqual(loss() + ": the gradient has another shape", loss().gradient(prediction, target).shape(),
                prediction.shape());
    }

    /**
     * Asked again, value and gradient are the same bits.
     *
     * @param prediction as {@link #predictions} draws it
     * @param seed settles the target
     */
    @Property(tries = 50)
    default void valueAndGradientAreFunctions(@ForAll("predictions") Matrix prediction, @ForAll("seeds") long seed) {
        Matrix target = target(prediction, new SplittableRandom(seed));
        double value = loss().value(prediction, target);
        Matrix gradient = loss().gradient(prediction, target);
        claimEqual(loss() + ": the value is another when asked again", loss().value(prediction, target), value);
        claimEqual(loss() + ": the gradient is another when asked again",
                loss().gradient(prediction, target), gradient);
    }

    /**
     * Value and gradient refuse a target with a row too many, in one message that names both shapes.
     *
     * @param prediction as {@link #predictions} draws it
     */
    @Property(tries = 20)
    default void aTargetOfAnotherShapeIsRefused(@ForAll("predictions") Matrix prediction) {
        Matrix other = Matrix.zeros(prediction.rows() + 1, prediction.columns());
        String message = refusal(() -> loss().value(prediction, other));
        claim(message.contains(prediction.shape().toString()) && message.contains(other.shape().toString()),
                "the refusal names both shapes, %s and %s, but says: %s", prediction.shape(), other.shape(), message);
        claimEqual("value and gradient refuse in other words",
                refusal(() -> loss().gradient(prediction, other)), message);
    }

    /**
     * No field of the loss can change, nor hold a parameter or a running average: a loss has nowhere to list them.
     *
     * @param seed unused: there is one loss
     */
    @Property(tries = 1)
    default void nothingCanChange(@ForAll("seeds") long seed) {
        List<String> violations = Immutability.violations(loss());
        claim(violations.isEmpty(), "%s: %s", loss(), violations);
        Map<String, Object> held = Holdings.of(loss());
        claim(held.isEmpty(), "%s holds what can change, and no optimizer and no saved model knows of it: %s",
                loss(), held);
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
