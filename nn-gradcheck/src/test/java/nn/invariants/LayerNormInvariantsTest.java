package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Columns;
import nn.gradcheck.jqwik.Matrices;
import nn.gradcheck.jqwik.Rows;
import nn.layers.GroupNorm;
import nn.layers.LayerNorm;

/** Layer normalisation: where its gradients must lead, and what makes no difference to it. */
class LayerNormInvariantsTest {

    private static final double EPSILON = 1e-5;

    @Provide
    Arbitrary<Matrix> batches() {
        return Matrices.shifted(Matrices.batches().columns(1, 6), Arbitraries.of(1.0, 1e-3, 1e3),
                Arbitraries.integers().between(-1000, 1000));
    }

    private static Matrix normal(int rows, int columns, long seed) {
        return Matrix.draw(rows, columns, new SplittableRandom(seed)::nextGaussian);
    }

    private static StandardisedRows rows(Matrix x, long seed) {
        LayerNorm layer = new LayerNorm(x.columns(), EPSILON);
        Matrix gamma = normal(1, x.columns(), seed);
        layer.parameters().get("gamma").set(gamma);
        Matrix dy = normal(x.rows(), x.columns(), ~seed);
        Matrix dx = layer.forward(x, Mode.training(seed)).backward(dy).input();
        return new StandardisedRows(EPSILON, x, dy.timesRow(gamma), dx);
    }

    @Property
    void eachRowOfTheInputGradientSumsToZero(@ForAll("batches") Matrix x, @ForAll long seed) {
        rows(x, seed).assertThatTheGradientSumsToZero();
    }

    @Property
    void theInputGradientIsNearlyOrthogonalToTheCentredInput(@ForAll("batches") Matrix x, @ForAll long seed) {
        rows(x, seed).assertThatTheGradientIsNearlyOrthogonal();
    }

    /** On multiples of 1/64 and in rows of four or eight, sums, means and the shift are exact: nothing changes. */
    @Property
    void aShiftChangesNothing(@ForAll @Rows(min = 1, max = 3) @Columns(min = 8, max = 8) Matrix drawn,
            @ForAll boolean half, @ForAll @LongRange(min = -(1L << 30), max = 1L << 30) long shift, @ForAll long seed) {
        Matrix x = drawn.columns(0, half ? 4 : 8).map(v -> Math.rint(64 * v) / 64);
        Layer layer = new LayerNorm(x.columns());
        assertSame(layer, layer.forward(x, Mode.training(seed)),
                layer, layer.forward(x.map(v -> v + shift), Mode.training(seed)), seed);
    }

    /** Of one position: there, the groups of the two are the same rows. */
    @Property(tries = 200)
    void itIsAGroupNormOfOneGroup(@ForAll("batches") Matrix x, @ForAll long seed) {
        Layer layer = new LayerNorm(x.columns());
        Layer group = new GroupNorm(1, x.columns());
        for (String name : layer.parameters().keySet()) {
            layer.parameters().get(name).set(normal(1, x.columns(), seed));
            group.parameters().get(name).set(normal(1, x.columns(), seed));
        }
        assertSame(layer, layer.forward(x, Mode.training(seed)), group, group.forward(x, Mode.inference()), seed);
    }

    /** Bit for bit. */
    private static void assertSame(Layer a, Pass passA, Layer b, Pass passB, long seed) {
        Matrix dy = normal(passA.output().rows(), passA.output().columns(), ~seed);
        Gradients ofA = passA.backward(dy);
        Gradients ofB = passB.backward(dy);
        assertEquals(passA.output(), passB.output());
        assertEquals(ofA.input(), ofB.input());
        a.parameters().forEach((name, p) -> assertEquals(ofA.of(p), ofB.of(b.parameters().get(name))));
    }
}
