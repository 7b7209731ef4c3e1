package nn.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.DotProductAttention.Mask;
import org.apache.commons.numbers.gamma.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A transformer block against its formula, written out number by number for one example of L x E. */
class TransformerBlockTest {

    private static final int COLUMNS = 4;
    private static final int HEADS = 2;
    private static final int HEAD_COLUMNS = COLUMNS / HEADS;
    private static final int INNER = 5;
    private static final int STEPS = 3;

    private final SplittableRandom random = new SplittableRandom(1);
    private final TransformerBlock block = drawn(Mask.CAUSAL);
    private final Matrix x = Matrix.draw(2, STEPS * COLUMNS, random::nextGaussian);
    private final Matrix dy = Matrix.draw(2, STEPS * COLUMNS, random::nextGaussian);

    private TransformerBlock drawn(Mask mask) {
        TransformerBlock drawn = new TransformerBlock(COLUMNS, HEADS, INNER, mask, random);
        drawn.parameters().values().forEach(p ->
                p.set(Matrix.draw(p.value().rows(), p.value().columns(), random::nextGaussian)));
        return drawn;
    }

    private static double sum(int terms, IntToDoubleFunction term) {
        return IntStream.range(0, terms).mapToDouble(term).sum();
    }

    /** {@code a = x + attention(norm(x))} and {@code y = a + feedForward(norm(a))}. */
    private static Matrix formula(Layer block, Mask mask, Matrix x) {
        Matrix a = x.plus(attention(block, mask, norm(block, "attention.body.0.body", x)));
        return a.plus(feedForward(block, norm(block, "feedForward.body.0.body", a)));
    }

    private static double value(Layer block, String parameter, int i, int j) {
        return block.parameters().get(parameter).value().get(i, j);
    }

    private static Matrix norm(Layer block, String place, Matrix x) {
        return Matrix.generate(x.rows(), COLUMNS, (t, j) -> {
            double mean = sum(COLUMNS, i -> x.get(t, i)) / COLUMNS;
            double variance = sum(COLUMNS, i -> Math.pow(x.get(t, i) - mean, 2)) / COLUMNS;
            return value(block, place + ".gamma", 0, j) * (x.get(t, j) - mean) / Math.sqrt(variance + 1e-5)
                    + value(block, place + ".beta", 0, j);
        });
    }

    private static Matrix dense(Layer block, String place, int outputs, Matrix x) {
        return Matrix.generate(x.rows(), outputs, (t, j) -> value(block, place + ".bias", 0, j)
                + sum(x.columns(), i -> x.get(t, i) * value(block, place + ".weight", i, j)));
    }

    private static Matrix attention(Layer block, Mask mask, Matrix x) {
        String place = "attention.body.1.attention.";
        Matrix q = dense(block, place + "query.body", COLUMNS, x);
        Matrix kv = dense(block, place + "keyValue.body", 2 * COLUMNS, x);
        Matrix found = Matrix.generate(x.rows(), COLUMNS, (t, j) -> {
            int seen = mask == Mask.CAUSAL ? t + 1 : x.rows();
            int first = j / HEAD_COLUMNS * HEAD_COLUMNS;
            double all = sum(seen, s -> Math.exp(score(q, t, kv, s, first)));
            return sum(seen, s -> Math.exp(score(q, t, kv, s, first)) / all * kv.get(s, COLUMNS + j));
        });
        return dense(block, place + "output.body", COLUMNS, found);
    }

    /** How well the key of step s fits the query of step t, for the head that starts at that column. */
    private static double score(Matrix q, int t, Matrix k, int s, int first) {
        return sum(HEAD_COLUMNS, d -> q.get(t, first + d) * k.get(s, first + d)) / Math.sqrt(HEAD_COLUMNS);
    }

    private static Matrix feedForward(Layer block, Matrix x) {
        String place = "feedForward.body.1.body.";
        Matrix inner = dense(block, place + "0", INNER, x).map(v -> v * (1 + Erf.value(v / Math.sqrt(2))) / 2);
        return dense(block, place + "2", COLUMNS, inner);
    }

    @ParameterizedTest
    @EnumSource
    void theOutputIsThatOfTheFormula(Mask mask) {
        Layer drawn = drawn(mask);
        Matrix y = drawn.forward(x, Mode.inference()).output();
        for (int n = 0; n < x.rows(); n++) {
            Matrix steps = x.row(n).reshape(STEPS, COLUMNS);
            Expect.close(formula(drawn, mask, steps), y.row(n).reshape(STEPS, COLUMNS), Expect.AFTER_EXP);
        }
    }

    /** To the bit the same as its two halves by hand. */
    @Test
    void theWayBackIsThroughTheSecondHalfAndThenTheFirst() {
        Pass a = block.children().get("attention").forward(x, Mode.inference());
        Pass y = block.children().get("feedForward").forward(a.output(), Mode.inference());
        Gradients late = y.backward(dy);
        Gradients early = a.backward(late.input());
        Gradients gradients = block.forward(x, Mode.inference()).backward(dy);
        assertEquals(early.input(), gradients.input());
        assertEquals(List.copyOf(block.parameters().values()).size(), gradients.parameters().size());
        early.parameters().forEach(p -> assertEquals(early.of(p), gradients.of(p)));
        late.parameters().forEach(p -> assertEquals(late.of(p), gradients.of(p)));
    }

    /** Where both halves end in zeros, only the skips are left. */
    @Test
    void withoutItsHalvesItIsTheIdentity() {
        block.parameters().forEach((name, p) -> {
            if (name.contains("output.body") || name.contains("1.body.2")) {
                p.set(p.value().times(0));
            }
        });
        Pass pass = block.forward(x, Mode.inference());
        assertEquals(x, pass.output());
        assertEquals(dy, pass.backward(dy).input());
    }

    @Test
    void aPassShowsItsHalves() {
        List<Pass.Child> halves = block.forward(x, Mode.inference()).children();
        assertEquals(List.of("attention", "feedForward"), halves.stream().map(Pass.Child::name).toList());
        assertEquals(List.of(x), halves.get(0).inputs());
        assertEquals(List.of(halves.get(0).pass().output()), halves.get(1).inputs());
        halves.forEach(half -> assertSame(block.children().get(half.name()), half.part()));
    }

    /** A weight of 0 does not keep it out: 0 · NaN is NaN. */
    @Test
    void nanReachesEveryStepOfItsRowAndNoOtherRow() {
        Matrix y = block.forward(x.with(0, COLUMNS, Double.NaN), Mode.inference()).output();
        assertEquals(Matrix.filled(1, STEPS * COLUMNS, Double.NaN), y.row(0));
        assertEquals(block.forward(x, Mode.inference()).output().row(1), y.row(1));
    }

    @Test
    void itPrintsAsItsConstructor() {
        assertEquals("TransformerBlock(4, 2, 5, CAUSAL)", block.toString());
        TransformerBlock usual = new TransformerBlock(3, 1, Mask.NONE, random);
        assertEquals("TransformerBlock(3, 1, NONE)", usual.toString());
        assertEquals(12, usual.parameters().get("feedForward.body.1.body.0.bias").value().columns());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Expect.refusal("TransformerBlock(4, 2, 5, CAUSAL) needs an input with 4 columns for each step, not 2 x 10",
                () -> block.forward(Matrix.zeros(2, 10), Mode.inference()));
        Expect.refusal("TransformerBlock: there is at least one column and one inner column, not 2 and 0",
                () -> new TransformerBlock(2, 1, 0, Mask.NONE, random));
        Expect.refusal("TransformerBlock: there is at least one column and one inner column, not 0 and 3",
                () -> new TransformerBlock(0, 1, 3, Mask.NONE, random));
        Expect.refusal("DotProductAttention: 3 heads cannot share keys of 4 columns and values of 4",
                () -> new TransformerBlock(4, 3, Mask.NONE, random));
    }
}
