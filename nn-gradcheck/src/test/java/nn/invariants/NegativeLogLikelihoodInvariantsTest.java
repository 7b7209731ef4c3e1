package nn.invariants;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.contracts.ClassTargets;
import nn.core.Loss;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Entries;
import nn.layers.LogSoftmax;
import nn.layers.losses.NegativeLogLikelihood;
import nn.layers.losses.SoftmaxCrossEntropy;

/** The negative log-likelihood and the cross entropy are the same, but for the log-softmax between them. */
class NegativeLogLikelihoodInvariantsTest {

    private final Loss loss = new NegativeLogLikelihood();

    /** The logarithms of the shares that positive numbers have in their row. */
    private static Matrix logShares(Matrix positive) {
        Matrix sums = positive.rowSums();
        return Matrix.generate(positive.rows(), positive.columns(),
                (i, j) -> Math.log(positive.get(i, j) / sums.get(i, 0)));
    }

    private static Matrix target(Matrix prediction, long seed) {
        return ClassTargets.softened(prediction, new SplittableRandom(seed));
    }

    /** A row that sums to 1 is its own softmax. Costs are below 10; log-sum-exp, shift and sum round them. */
    @Property
    void ofLogProbabilitiesItIsTheCrossEntropy(
            @ForAll @Entries(min = 0, max = 1) Matrix positive, @ForAll long seed) {
        Matrix logP = logShares(positive);
        Matrix target = target(logP, seed);
        double difference = loss.value(logP, target) - new SoftmaxCrossEntropy().value(logP, target);
        int roundings = (int) logP.shape().entries() + 2 * logP.columns() + 10;
        Rounding.assertZero(roundings, Matrix.rowOf(1 + logP.maxAbs()), Matrix.rowOf(difference));
    }

    /**
     * The way back d − p · Σ d, with d = −t / N, makes (p − t) / N of it, and p is the same on either side. For each
     * class one rounding in the sum of a target's row and one in that of d, and six for the rest, of p and t up to 1.
     */
    @Property
    void throughALogSoftmaxItHasTheGradientOfTheCrossEntropy(
            @ForAll @Entries(min = -20, max = 20) Matrix logits, @ForAll long seed) {
        Matrix target = target(logits, seed);
        Pass pass = new LogSoftmax().forward(logits, Mode.inference());
        Matrix back = pass.backward(loss.gradient(pass.output(), target)).input();
        Matrix difference = new SoftmaxCrossEntropy().gradient(logits, target).minus(back);
        Rounding.assertZero(2 * logits.columns() + 6, logits.map(v -> 2.0 / logits.rows()), difference);
    }
}
