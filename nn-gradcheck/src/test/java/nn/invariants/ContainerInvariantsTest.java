package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.gradcheck.jqwik.Rows;
import nn.layers.BatchNorm;
import nn.layers.Dense;
import nn.layers.Residual;
import nn.layers.Sequential;
import nn.layers.Tanh;

/** Containers compute nothing of their own but a sum: they equal what is written out by hand, bit for bit. */
class ContainerInvariantsTest {

    private static List<Mode> modes(long seed) {
        return List.of(Mode.training(seed), Mode.inference());
    }

    private static Matrix upstream(Pass pass, long seed) {
        return Matrix.draw(pass.output().rows(), pass.output().columns(), new SplittableRandom(seed)::nextGaussian);
    }

    private static void assertSame(List<Parameter> parameters, Gradients expected, Gradients actual) {
        assertEquals(expected.input(), actual.input());
        parameters.forEach(p -> assertEquals(expected.of(p), actual.of(p)));
    }

    @Property(tries = 100)
    void aResidualAddsItsInputForwardsAndTheUpstreamGradientBackwards(
            @ForAll @Rows(min = 2, max = 5) Matrix x, @ForAll long seed) {
        Layer body = new Sequential(new Dense(x.columns(), x.columns(), new SplittableRandom(seed)), new Tanh(),
                new BatchNorm(x.columns()));
        for (Mode mode : modes(seed)) {
            Pass alone = body.forward(x, mode);
            Pass residual = new Residual(body).forward(x, mode);
            Matrix dy = upstream(alone, seed);
            Gradients ofBody = alone.backward(dy);
            Gradients gradients = residual.backward(dy);
            assertEquals(x.plus(alone.output()), residual.output());
            assertEquals(dy.plus(ofBody.input()), gradients.input());
            body.parameters().values().forEach(p -> assertEquals(ofBody.of(p), gradients.of(p)));
        }
    }

    @Property(tries = 100)
    void aSequenceIsTheCompositionOfItsLayers(@ForAll @Rows(min = 2, max = 5) Matrix x, @ForAll long seed) {
        Layer first = new Dense(x.columns(), 3, new SplittableRandom(seed));
        Layer second = new BatchNorm(3);
        for (Mode mode : modes(seed)) {
            Pass inner = first.forward(x, mode);
            Pass outer = second.forward(inner.output(), mode);
            Pass sequence = new Sequential(first, second).forward(x, mode);
            Matrix dy = upstream(outer, seed);
            Gradients late = outer.backward(dy);
            assertEquals(outer.output(), sequence.output());
            Gradients gradients = sequence.backward(dy);
            assertSame(List.copyOf(first.parameters().values()), inner.backward(late.input()), gradients);
            second.parameters().values().forEach(p -> assertEquals(late.of(p), gradients.of(p)));
        }
    }

    @Property(tries = 100)
    void howSequencesAreNestedDoesNotMatter(@ForAll @Rows(min = 2, max = 5) Matrix x, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Layer> layers = List.of(new Dense(x.columns(), 3, random), new Tanh(), new BatchNorm(3),
                new Dense(3, 2, random));
        Layer flat = new Sequential(layers);
        Layer nested = new Sequential(new Sequential(layers.get(0), new Sequential(layers.get(1), layers.get(2))),
                new Sequential(), layers.get(3));
        for (Mode mode : modes(seed)) {
            Pass expected = flat.forward(x, mode);
            Pass actual = nested.forward(x, mode);
            Matrix dy = upstream(expected, seed);
            assertEquals(expected.output(), actual.output());
            assertSame(List.copyOf(flat.parameters().values()), expected.backward(dy), actual.backward(dy));
        }
    }
}
