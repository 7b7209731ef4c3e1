package nn.golden;

import nn.core.Gradients;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Dense;
import nn.layers.DotProductAttention;
import nn.layers.DotProductAttention.Mask;
import nn.layers.MultiHeadAttention;
import nn.layers.SelfAttention;
import org.junit.jupiter.api.Test;

/** Attention against an independent implementation, whose keys and values stand apart, and weights lie transposed. */
class AttentionGoldenTest {

    @Test
    void attention() {
        compare(GoldenFile.read("attention"), 2, 3, Mask.NONE);
    }

    @Test
    void causalAttention() {
        compare(GoldenFile.read("attention_causal"), 4, 3, Mask.CAUSAL);
    }

    private static void compare(GoldenFile file, int d, int v, Mask mask) {
        Matrix memory = interleaved(file.given("k"), d, file.given("v"), v);
        Pass pass = new DotProductAttention(d, v, 1, mask).forward(file.given("q"), memory, Mode.inference());
        Gradients gradients = pass.backward(file.given("dy"));
        file.compare("y", pass.output());
        file.compare("dq", gradients.first());
        Matrix steps = gradients.second().reshape(memory.rows() * (memory.columns() / (d + v)), d + v);
        file.compare("dk", steps.columns(0, d).reshape(memory.rows(), file.given("k").columns()));
        file.compare("dv", steps.columns(d, d + v).reshape(memory.rows(), file.given("v").columns()));
    }

    /** Each step's key, and beside it its value. */
    private static Matrix interleaved(Matrix keys, int d, Matrix values, int v) {
        int steps = keys.rows() * (keys.columns() / d);
        return keys.reshape(steps, d).beside(values.reshape(steps, v))
                .reshape(keys.rows(), keys.columns() + values.columns());
    }

    @Test
    void multiHeadSelfAttention() {
        GoldenFile file = GoldenFile.read("multihead_attention");
        Dense query = new Dense(file.given("Wq").transpose(), file.given("bq"));
        Dense keyValue = new Dense(file.given("Wk").transpose().beside(file.given("Wv").transpose()),
                file.given("bk").beside(file.given("bv")));
        Dense output = new Dense(file.given("Wo").transpose(), file.given("bo"));
        Pass pass = new SelfAttention(new MultiHeadAttention(query, keyValue, 2, Mask.NONE, output))
                .forward(file.given("x"), Mode.inference());
        Gradients gradients = pass.backward(file.given("dy"));
        file.compare("y", pass.output());
        file.compare("dx", gradients.input());
        compare(file, "q", gradients, query, 0, 4);
        compare(file, "k", gradients, keyValue, 0, 4);
        compare(file, "v", gradients, keyValue, 4, 8);
        compare(file, "o", gradients, output, 0, 4);
    }

    private static void compare(GoldenFile file, String name, Gradients gradients, Dense dense, int from, int to) {
        file.compare("dW" + name, gradients.of(dense.parameters().get("weight")).columns(from, to).transpose());
        file.compare("db" + name, gradients.of(dense.parameters().get("bias")).columns(from, to));
    }
}
