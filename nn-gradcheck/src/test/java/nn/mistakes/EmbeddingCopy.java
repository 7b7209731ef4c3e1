package nn.mistakes;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;
import nn.layers.Embedding;
import org.junit.jupiter.api.Assertions;

/**
 * A copy of {@link Embedding}. Words cannot be moved a little, and checkers want an input that can: so fixed words are
 * looked up, one for each entry of the input, and what they give is added to the input.
 */
class EmbeddingCopy implements LayerSpecimen {

    private static final int VOCABULARY = 4;

    @Override
    public String family() {
        return "Embedding";
    }

    @Override
    public Layer original(int columns, RandomGenerator random) {
        return new AddedToTheInput(new Embedding(VOCABULARY, 1, random));
    }

    private record AddedToTheInput(Embedding embedding) implements Layer {

        @Override
        public Pass forward(Matrix x, Mode mode) {
            Pass pass = embedding.forward(words(x.rows(), x.columns()), mode);
            return new Pass(x.plus(pass.output()), dy -> pass.backward(dy).then(Gradients.ofInput(dy)));
        }

        @Override
        public Map<String, Parameter> parameters() {
            return embedding.parameters();
        }
    }

    /** The words 1, 1, 0, 2, 0, 2, ... in every row: word 1 comes twice in each, and word 3 never. */
    static Matrix words(int rows, int columns) {
        return Matrix.generate(rows, columns, (i, j) -> j < 2 ? 1 : j % 2 * 2);
    }

    @Override
    public int columnUnit() {
        return 2;
    }

    @Override
    public Pass forward(Layer original, Matrix x, Mode mode) {
        Parameter weight = original.parameters().get("weight");
        Matrix w = weight.value();
        Matrix words = words(x.rows(), x.columns());
        Matrix y = Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(i, j) + w.get(row(words, i, j), 0));
        return new Pass(y, dy -> Gradients.ofInput(dy).and(weight, dWeight(words, dy)));
    }

    /** The row of the weight that is looked up. */
    int row(Matrix words, int i, int j) {
        return (int) words.get(i, j);
    }

    Matrix dWeight(Matrix words, Matrix dy) {
        Matrix dWeight = Matrix.zeros(VOCABULARY, 1);
        for (int i = 0; i < dy.rows(); i++) {
            for (int j = 0; j < dy.columns(); j++) {
                int row = row(words, i, j);
                dWeight = dWeight.with(row, 0, joined(dWeight.get(row, 0), dy.get(i, j)));
            }
        }
        return dWeight;
    }

    double joined(double before, double d) {
        return before + d;
    }

    /** By hand, for the words 1, 1, 0, 2. */
    @Override
    public void compare(UnaryOperator<Layer> made) {
        Layer original = new AddedToTheInput(new Embedding(Matrix.columnOf(10, 20, 30, 40)));
        Pass pass = made.apply(original).forward(Matrix.rowOf(1, 2, 3, 4), Mode.inference());
        Assertions.assertEquals(Matrix.rowOf(21, 22, 13, 34), pass.output());
        Assertions.assertEquals(Matrix.columnOf(7, 3, 8, 0),
                pass.backward(Matrix.rowOf(1, 2, 7, 8)).of(original.parameters().get("weight")));
    }
}
