package nn.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.DotProductAttention.Mask;
import nn.layers.TransformerBlock;

/** What a transformer's block lets a step see, bit for bit. */
class TransformerBlockInvariantsTest {

    private static final int COLUMNS = 4;
    private static final int STEPS = 4;
    private static final int ROWS = 2;

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().withoutEdgeCases();
    }

    private static Layer block(Mask mask, SplittableRandom random) {
        return new TransformerBlock(COLUMNS, 2, mask, random);
    }

    private static Matrix draw(int steps, SplittableRandom random) {
        return Matrix.draw(ROWS, steps * COLUMNS, random::nextGaussian);
    }

    /** A later step changes no output before it, and such an output sends nothing back to it. */
    @Property(tries = 100)
    void causallyNoStepDependsOnALaterOne(@ForAll("seeds") long seed,
            @ForAll @IntRange(min = 1, max = STEPS - 1) int early) {
        SplittableRandom random = new SplittableRandom(seed);
        Layer block = block(Mask.CAUSAL, random);
        Matrix start = draw(early, random);
        Matrix dStart = draw(early, random);
        Pass alone = block.forward(start, Mode.inference());
        Pass longer = block.forward(start.beside(draw(STEPS - early, random)), Mode.inference());
        assertEquals(alone.output(), longer.output().columns(0, early * COLUMNS));
        Matrix dx = longer.backward(dStart.beside(Matrix.zeros(ROWS, (STEPS - early) * COLUMNS))).input();
        assertEquals(alone.backward(dStart).input(), dx.columns(0, early * COLUMNS));
        assertEquals(0, dx.columns(early * COLUMNS, STEPS * COLUMNS).maxAbs());
    }

    /** The mask alone makes the difference, and not for the last step, which sees all in either case. */
    @Property(tries = 100)
    void theLastStepIsThatOfABlockWithoutAMask(@ForAll("seeds") long seed) {
        Matrix x = draw(STEPS, new SplittableRandom(~seed));
        Matrix causal = block(Mask.CAUSAL, new SplittableRandom(seed)).forward(x, Mode.inference()).output();
        Matrix free = block(Mask.NONE, new SplittableRandom(seed)).forward(x, Mode.inference()).output();
        int last = (STEPS - 1) * COLUMNS;
        assertEquals(free.columns(last, last + COLUMNS), causal.columns(last, last + COLUMNS));
    }
}
