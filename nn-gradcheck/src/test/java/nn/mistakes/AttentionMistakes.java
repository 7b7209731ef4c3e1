package nn.mistakes;

import static nn.layers.Graph.input;
import static nn.layers.Graph.node;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.gradcheck.jqwik.Matrices;
import nn.layers.DotProductAttention;
import nn.layers.DotProductAttention.Mask;
import nn.layers.Graph;
import nn.layers.Sequential;
import nn.layers.Softmax;

/** What goes wrong where queries attend to keys. */
final class AttentionMistakes {

    private static final int KEY = 2;
    private static final int VALUE = 1;
    private static final double SCALE = 1 / Math.sqrt(KEY);

    private AttentionMistakes() {}

    static List<Specimen> all() {
        return List.of(new SoftmaxDropped(), new SoftmaxEntryByEntry(), new ScaleMissing(), new MaskIgnored(),
                new QueriesAndKeysSwapped(), new KeysNotTransposed(), new ValuesNotTransposed());
    }

    /** A copy of a causal {@link DotProductAttention}; two fifths of the columns are queries, the rest memory. */
    static class AttentionCopy implements LayerSpecimen {

        @Override
        public String family() {
            return "DotProductAttention";
        }

        @Override
        public Layer original(int columns, RandomGenerator random) {
            int steps = columns / columnUnit();
            return new Graph(input("queries", steps * KEY), input("memory", steps * (KEY + VALUE)),
                    node("y", new DotProductAttention(KEY, VALUE, 1, Mask.CAUSAL), "queries", "memory"));
        }

        @Override
        public int columnUnit() {
            return 2 * KEY + VALUE;
        }

        @Override
        public Arbitrary<Matrix> inputs() {
            return Matrices.ofShape(2, 2 * columnUnit());
        }

        /** The copy is no container. */
        @Override
        public Layer copyOf(Layer graph) {
            return new LayerCopy(new Sequential(), this);
        }

        @Override
        public Pass forward(Layer none, Matrix x, Mode mode) {
            List<Pass> rows = IntStream.range(0, x.rows()).mapToObj(n -> one(x.row(n))).toList();
            return new Pass(stacked(rows.stream().map(Pass::output).toList()), dy -> Gradients.ofInput(stacked(
                    IntStream.range(0, x.rows()).mapToObj(n -> rows.get(n).backward(dy.row(n)).input()).toList())));
        }

        private static Matrix stacked(List<Matrix> rows) {
            return Matrix.of(rows.stream().map(Matrix::toArray).toArray(double[][]::new));
        }

        private Pass one(Matrix x) {
            int steps = x.columns() / columnUnit();
            Matrix q = x.columns(0, steps * KEY).reshape(steps, KEY);
            Matrix memory = x.columns(steps * KEY, x.columns()).reshape(steps, KEY + VALUE);
            Matrix k = memory.columns(0, KEY);
            Matrix v = memory.columns(KEY, KEY + VALUE);
            Matrix weights = softmax(masked(q.times(k.transpose()).times(SCALE)));
            return new Pass(weights.times(v).reshape(1, steps), dy ->
                    Gradients.ofInput(backward(q, k, v, weights, dy.reshape(steps, VALUE))));
        }

        private Matrix backward(Matrix q, Matrix k, Matrix v, Matrix weights, Matrix dy) {
            Matrix dScores = ofScores(weightsOnTheWayBack(q, k, weights), dy.times(v.transpose()));
            Matrix dProducts = scaled(dScores);
            Matrix dq = ofQueries(dProducts, q, k);
            Matrix dMemory = ofKeys(dProducts, q, k).beside(ofValues(weights, dy));
            return dq.reshape(1, dq.rows() * KEY).beside(dMemory.reshape(1, dMemory.rows() * (KEY + VALUE)));
        }

        static Matrix softmax(Matrix scores) {
            return new Softmax().forward(scores, Mode.inference()).output();
        }

        private static Matrix masked(Matrix scores) {
            return Matrix.generate(scores.rows(), scores.columns(),
                    (i, j) -> j <= i ? scores.get(i, j) : Double.NEGATIVE_INFINITY);
        }

        Matrix weightsOnTheWayBack(Matrix q, Matrix k, Matrix weights) {
            return weights;
        }

        Matrix ofScores(Matrix weights, Matrix dWeights) {
            return weights.hadamard(dWeights.minusColumn(dWeights.hadamard(weights).rowSums()));
        }

        Matrix scaled(Matrix dScores) {
            return dScores.times(SCALE);
        }

        Matrix ofQueries(Matrix dProducts, Matrix q, Matrix k) {
            return dProducts.times(k);
        }

        Matrix ofKeys(Matrix dProducts, Matrix q, Matrix k) {
            return dProducts.transpose().times(q);
        }

        Matrix ofValues(Matrix weights, Matrix dy) {
            return weights.transpose().times(dy);
        }
    }

    @Planted("the softmax is left out on the way back")
    static class SoftmaxDropped extends AttentionCopy {
        @Override
        Matrix ofScores(Matrix weights, Matrix dWeights) {
            return dWeights;
        }
    }

    @Planted("the way back through the softmax is w (1 − w), entry by entry")
    static class SoftmaxEntryByEntry extends AttentionCopy {
        @Override
        Matrix ofScores(Matrix weights, Matrix dWeights) {
            return dWeights.combine(weights, (d, w) -> d * w * (1 - w));
        }
    }

    @Planted("the factor 1/√d is missing on the way back")
    static class ScaleMissing extends AttentionCopy {
        @Override
        Matrix scaled(Matrix dScores) {
            return dScores;
        }
    }

    @Planted("the mask is ignored on the way back")
    static class MaskIgnored extends AttentionCopy {
        @Override
        Matrix weightsOnTheWayBack(Matrix q, Matrix k, Matrix weights) {
            return softmax(q.times(k.transpose()).times(SCALE));
        }
    }

    @Planted("queries get the gradient of keys, and keys that of queries")
    static class QueriesAndKeysSwapped extends AttentionCopy {
        @Override
        Matrix ofQueries(Matrix dProducts, Matrix q, Matrix k) {
            return super.ofKeys(dProducts, q, k);
        }

        @Override
        Matrix ofKeys(Matrix dProducts, Matrix q, Matrix k) {
            return super.ofQueries(dProducts, q, k);
        }
    }

    @Planted("the gradient of the keys lacks a transpose")
    static class KeysNotTransposed extends AttentionCopy {
        @Override
        Matrix ofKeys(Matrix dProducts, Matrix q, Matrix k) {
            return dProducts.times(q);
        }
    }

    @Planted("the gradient of the values lacks a transpose")
    static class ValuesNotTransposed extends AttentionCopy {
        @Override
        Matrix ofValues(Matrix weights, Matrix dy) {
            return weights.times(dy);
        }
    }
}
