package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import nn.core.Matrix;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule draws the distribution that its paper gives, for a layer of 100 inputs and 60 outputs. */
class InitializerTest {

    private static final int INPUTS = 100;
    private static final int OUTPUTS = 60;

    /**
     * The rule, its distribution, and that distribution's kurtosis, which sets how far a sample variance strays. Each
     * test asks for the rule anew: one that this enum kept would outlive a change to its class in a mutation run.
     */
    private enum Rule {
        HE(Initializer::he, normal(2.0 / INPUTS), 3),
        HE_UNIFORM(Initializer::heUniform, uniform(2.0 / INPUTS), 1.8),
        GLOROT(Initializer::glorot, normal(2.0 / (INPUTS + OUTPUTS)), 3),
        GLOROT_UNIFORM(Initializer::glorotUniform, uniform(2.0 / (INPUTS + OUTPUTS)), 1.8);

        private final Supplier<Initializer> initializer;
        private final RealDistribution distribution;
        private final double kurtosis;

        Rule(Supplier<Initializer> initializer, RealDistribution distribution, double kurtosis) {
            this.initializer = initializer;
            this.distribution = distribution;
            this.kurtosis = kurtosis;
        }

        private Matrix weight(long seed) {
            return initializer.get().weight(INPUTS, OUTPUTS, new SplittableRandom(seed));
        }
    }

    private static RealDistribution normal(double variance) {
        return new NormalDistribution(0, Math.sqrt(variance));
    }

    private static RealDistribution uniform(double variance) {
        double bound = Math.sqrt(3 * variance);
        return new UniformRealDistribution(-bound, bound);
    }

    /** The mean of n draws has the deviation σ/√n; five of them are left by one seed in 1.7 million. */
    @ParameterizedTest
    @EnumSource
    void theMeanIsZero(Rule rule) {
        double[] draws = rule.weight(1).toArray();
        double deviation = Math.sqrt(rule.distribution.getNumericalVariance() / draws.length);
        assertEquals(0, StatUtils.mean(draws), 5 * deviation);
    }

    /** The variance of n draws has the deviation σ² · √((kurtosis − 1) / n). */
    @ParameterizedTest
    @EnumSource
    void theVarianceIsThatOfThePaper(Rule rule) {
        double[] draws = rule.weight(2).toArray();
        double variance = rule.distribution.getNumericalVariance();
        double deviation = variance * Math.sqrt((rule.kurtosis - 1) / draws.length);
        assertEquals(variance, StatUtils.variance(draws), 5 * deviation);
    }

    /** At the level 0.001: a right rule is rejected for one seed in a thousand, and this seed is not one of them. */
    @ParameterizedTest
    @EnumSource
    void theDrawsFollowTheDistribution(Rule rule) {
        double[] draws = rule.weight(3).toArray();
        double pValue = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(rule.distribution, draws);
        assertTrue(pValue >= 0.001, () -> "p-value " + pValue);
    }

    @ParameterizedTest
    @EnumSource
    void theWeightIsInputsTimesOutputs(Rule rule) {
        assertEquals(Matrix.zeros(INPUTS, OUTPUTS).shape(), rule.weight(1).shape());
    }

    @ParameterizedTest
    @EnumSource
    void theSeedSettlesTheWeight(Rule rule) {
        assertEquals(rule.weight(4), rule.weight(4));
        assertNotEquals(rule.weight(4), rule.weight(5));
    }

    @Test
    void oneInputAndOneOutputAreEnough() {
        SplittableRandom random = new SplittableRandom(1);
        assertEquals(Matrix.zeros(1, 3).shape(), Initializer.he().weight(1, 3, random).shape());
        assertEquals(Matrix.zeros(3, 1).shape(), Initializer.he().weight(3, 1, random).shape());
    }

    @Test
    void aLayerWithoutInputsOrOutputsIsRefused() {
        SplittableRandom random = new SplittableRandom(1);
        Expect.refusal("a layer has at least one input and one output, not 0 and 3",
                () -> Initializer.he().weight(0, 3, random));
        Expect.refusal("a layer has at least one input and one output, not 3 and 0",
                () -> Initializer.glorotUniform().weight(3, 0, random));
    }
}
