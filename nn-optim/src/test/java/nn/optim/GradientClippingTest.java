package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import nn.core.Gradients;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rule inside is given. */
class GradientClippingTest {

    private final Affine layer = new Affine(Matrix.columnOf(0, 0, 0));
    private final Listener rule = new Listener();

    /** What the rule hears of the weight's three entries and the bias's one. */
    private Matrix heard(GradientClipping clipping, double a, double b, double c, double bias) {
        clipping.step(Gradients.withoutInput("test").and(layer.weight, Matrix.columnOf(a, b, c))
                .and(layer.bias, Matrix.rowOf(bias)));
        return rule.last().of(layer.weight).transpose().beside(rule.last().of(layer.bias));
    }

    private Matrix byNorm(double limit, double a, double b, double c, double bias) {
        return heard(GradientClipping.byNorm(layer, rule, limit), a, b, c, bias);
    }

    private Matrix byValue(double limit, double a, double b, double c, double bias) {
        return heard(GradientClipping.byValue(layer, rule, limit), a, b, c, bias);
    }

    /** ‖(2, 4, −4, 8)‖ = 10, over both parameters together. */
    @Test
    void allGradientsAreShortenedTogether() {
        assertTrue(byNorm(5, 2, 4, -4, 8).minus(Matrix.rowOf(1, 2, -2, 4)).maxAbs() < 1e-15);
        assertEquals(Matrix.rowOf(2, 4, -4, 8), byNorm(10, 2, 4, -4, 8));
    }

    @Test
    void everyEntryIsCutByItself() {
        assertEquals(Matrix.rowOf(2, 3, -3, 3), byValue(3, 2, 4, -4, Double.POSITIVE_INFINITY));
        assertEquals(Matrix.rowOf(-3, -0.0, 0.0, -3), byValue(3, -3, -0.0, 0.0, Double.NEGATIVE_INFINITY));
    }

    @Test
    void nanStaysNan() {
        assertEquals(Matrix.rowOf(2, Double.NaN, -3, 3), byValue(3, 2, Double.NaN, -4, 8));
        assertEquals(Matrix.rowOf(2, Double.NaN, -4, 8), byNorm(3, 2, Double.NaN, -4, 8));
        assertEquals(Matrix.rowOf(2, Double.POSITIVE_INFINITY, -4, 8), byNorm(3, 2, Double.POSITIVE_INFINITY, -4, 8));
    }

    /** The same direction as of (2, 4, −4, 8), where the squares, or even the norm, are no doubles. */
    @ParameterizedTest
    @ValueSource(doubles = {1e200, 2e307, 1e-200})
    void noSquareOverflows(double size) {
        Matrix shortened = byNorm(5 * Math.min(size, 1e300), 2 * size, 4 * size, -4 * size, 8 * size);
        Matrix expected = Matrix.rowOf(1, 2, -2, 4).times(Math.min(size, 1e300));
        assertTrue(shortened.minus(expected).maxAbs() < 1e-15 * Math.min(size, 1e300), shortened::toString);
    }

    /** Ten roundings, of the four terms, the root, the quotients and the product. */
    @Property
    void afterwardsTheNormIsTheLimitAndTheDirectionIsTheSame(
            @ForAll @Size(4) double[] g, @ForAll @DoubleRange(min = 0.01, max = 1000) double limit) {
        double[] small = Matrix.rowOf(g).map(slope -> 1 + Math.atan(slope)).times(1000).toArray();
        double norm = norm(Matrix.rowOf(small));
        Matrix shortened = byNorm(limit, small[0], small[1], small[2], small[3]);
        double factor = Math.min(1, limit / norm);
        assertTrue(Math.abs(norm(shortened) - norm * factor) <= 20 * 0x1p-53 * norm * factor);
        assertTrue(shortened.minus(Matrix.rowOf(small).times(factor)).maxAbs() <= 20 * 0x1p-53 * norm * factor);
    }

    private static double norm(Matrix g) {
        return Math.sqrt(g.hadamard(g).sum());
    }

    @Property
    void smallGradientsStayBitForBit(@ForAll @DoubleRange(min = -1, max = 1) double a,
            @ForAll @DoubleRange(min = -1, max = 1) double b) {
        assertEquals(Matrix.rowOf(a, b, -a, 0), byNorm(2, a, b, -a, 0));
        assertEquals(Matrix.rowOf(a, b, -a, 0), byValue(1, a, b, -a, 0));
    }

    @Test
    void gradientsOfZeroStay() {
        assertEquals(Matrix.rowOf(0, 0, -0.0, 0), byNorm(2, 0, 0, -0.0, 0));
    }

    /** ‖(1, 2, −2, 4)‖ = 5: counted twice, it would be above 6. */
    @Test
    void aParameterThatStandsTwiceCountsOnce() {
        GradientClipping clipping = GradientClipping.byNorm(new Chain(layer, layer), rule, 6);
        assertEquals(Matrix.rowOf(1, 2, -2, 4), heard(clipping, 1, 2, -2, 4));
    }

    @Test
    void aMissingGradientIsReported() {
        GradientClipping clipping = GradientClipping.byNorm(layer, new GradientDescent(layer, 1), 1);
        assertThrows(IllegalArgumentException.class,
                () -> clipping.step(Gradients.withoutInput("test").and(layer.bias, Matrix.rowOf(1))));
        assertEquals(Matrix.rowOf(0), layer.bias.value());
    }

    @Test
    void itsStateIsTheRules() {
        Momentum momentum = new Momentum(layer, 1);
        GradientClipping clipping = GradientClipping.byValue(layer, momentum, 1);
        assertEquals(momentum.state(), clipping.state());
        clipping.restore(Map.of("steps", Matrix.rowOf(3), "velocity.weight", Matrix.columnOf(1, 2, 3),
                "velocity.bias", Matrix.rowOf(4)));
        assertEquals(Matrix.rowOf(3), momentum.state().get("steps"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aLimitOutOfRangeIsRefused(double limit) {
        Refused.with("GradientClipping: the limit is in (0, ∞), not " + limit,
                () -> GradientClipping.byNorm(layer, rule, limit));
        Refused.with("GradientClipping: the limit is in (0, ∞), not " + limit,
                () -> GradientClipping.byValue(layer, rule, limit));
    }

    @Test
    void itPrintsItsKindItsRuleAndItsLimit() {
        assertEquals("GradientClipping.byNorm(Listener, limit 2.0)",
                GradientClipping.byNorm(layer, rule, 2).toString());
        assertEquals("GradientClipping.byValue(Listener, limit 2.0)",
                GradientClipping.byValue(layer, rule, 2).toString());
    }
}
