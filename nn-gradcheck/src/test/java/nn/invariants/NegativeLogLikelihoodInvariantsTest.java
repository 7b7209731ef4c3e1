package nn.invariants;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.contracts.ClassTargets;
import nn.core.Loss;
import nn.core.Matrix;
import nn.gradcheck.jqwik.Entries;
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

    /** The log-softmax's way back is ∂L/∂x = d − softmax · Σ d, with d = ∂L/∂logP. */
    @Property
    void throughTheLogSoftmaxItHasTheGradientOfTheCrossEntropy(
            @ForAll @Entries(min = 0, max = 1) Matrix positive, @ForAll long seed) {
        Matrix logP = logShares(positive);
        Matrix target = target(logP, seed);
        Matrix d = loss.gradient(logP, target);
        Matrix sums = d.rowSums();
        Matrix back = Matrix.generate(d.rows(), d.columns(),
                (i, j) -> d.get(i, j) - Math.exp(logP.get(i, j)) * sums.get(i, 0));
        Matrix difference = new SoftmaxCrossEntropy().gradient(logP, target).minus(back);
        Matrix terms = logP.map(v -> (2 + Math.abs(v)) / logP.rows());
        Rounding.assertZero(2 * logP.columns() + 10, terms, difference);
    }
}
