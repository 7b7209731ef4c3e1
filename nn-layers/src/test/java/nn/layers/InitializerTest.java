package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nn.core.Matrix;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule draws the distribution that its paper gives, for a layer of 100 inputs and 60 outputs. */
class InitializerTest {

    private static final int INPUTS = 100;
    private static final int OUTPUTS = 60;
    private static final int WEIGHTS = 10;

    /**
     * The rule, and its distribution. Each test asks for the rule anew: one that this enum kept would outlive a change
     * to its class in a mutation run.
     */
    private enum Rule {
        HE(Initializer::he, Fit.normal(2.0 / INPUTS)),
        HE_UNIFORM(Initializer::heUniform, uniform(2.0 / INPUTS)),
        GLOROT(Initializer::glorot, Fit.normal(2.0 / (INPUTS + OUTPUTS))),
        GLOROT_UNIFORM(Initializer::glorotUniform, uniform(2.0 / (INPUTS + OUTPUTS))),
        LECUN(Initializer::lecun, Fit.normal(1.0 / INPUTS)),
        LECUN_UNIFORM(Initializer::lecunUniform, uniform(1.0 / INPUTS));

        private final Supplier<Initializer> initializer;
        private final Fit fit;

        Rule(Supplier<Initializer> initializer, Fit fit) {
            this.initializer = initializer;
            this.fit = fit;
        }

        private Matrix weight(long seed) {
            return initializer.get().weight(INPUTS, OUTPUTS, new SplittableRandom(seed));
        }

        private double pValue(Initializer initializer) {
            return fit.pValue(draws(initializer));
        }
    }

    /** The uniform distribution on (−a, a) has the variance a² / 3. */
    private static Fit uniform(double variance) {
        double bound = Math.sqrt(3 * variance);
        return new Fit(new UniformRealDistribution(-bound, bound), 1.8);
    }

    private static double[] draws(Initializer initializer) {
        SplittableRandom random = new SplittableRandom(1);
        return Stream.generate(() -> initializer.weight(INPUTS, OUTPUTS, random)).limit(WEIGHTS)
                .flatMapToDouble(w -> DoubleStream.of(w.toArray())).toArray();
    }

    private static Initializer scaled(Initializer initializer, double variance) {
        return (inputs, outputs, random) ->
                initializer.weight(inputs, outputs, random).times(Math.sqrt(variance));
    }

    @ParameterizedTest
    @EnumSource
    void theDrawsFitTheDistribution(Rule rule) {
        double pValue = rule.pValue(rule.initializer.get());
        assertTrue(pValue >= Fit.LEVEL, () -> "p-value " + pValue);
    }

    @ParameterizedTest
    @EnumSource
    void aVarianceThatIsOffByATenthDoesNot(Rule rule) {
        assertTrue(rule.pValue(scaled(rule.initializer.get(), 1.1)) < Fit.LEVEL);
        assertTrue(rule.pValue(scaled(rule.initializer.get(), 0.9)) < Fit.LEVEL);
    }

    @ParameterizedTest
    @EnumSource
    void aMeanThatIsOffByATwentiethDoesNot(Rule rule) {
        double shift = Math.sqrt(rule.fit.distribution().getNumericalVariance()) / 20;
        assertTrue(rule.pValue((inputs, outputs, random) ->
                rule.initializer.get().weight(inputs, outputs, random).map(w -> w + shift)) < Fit.LEVEL);
    }

    /** Of the same mean and variance. */
    @Test
    void uniformDrawsDoNotPassForNormalOnesNorTheReverse() {
        assertTrue(Rule.HE.pValue(Initializer.heUniform()) < Fit.LEVEL);
        assertTrue(Rule.HE_UNIFORM.pValue(Initializer.he()) < Fit.LEVEL);
    }

    @Test
    void outputsDoNotPassForInputs() {
        Initializer exchanged = (inputs, outputs, random) ->
                Initializer.lecun().weight(outputs, inputs, random).transpose();
        assertTrue(Rule.LECUN.pValue(exchanged) < Fit.LEVEL);
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
        for (Initializer initializer : new Initializer[] {
                Initializer.he(), Initializer.glorotUniform(), Initializer.orthogonal()}) {
            Expect.refusal("a layer has at least one input and one output, not 0 and 3",
                    () -> initializer.weight(0, 3, random));
            Expect.refusal("a layer has at least one input and one output, not 3 and 0",
                    () -> initializer.weight(3, 0, random));
        }
    }
}
