package nn.examples.mistakes;

import java.util.Map;
import java.util.stream.IntStream;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;

/** An embedding in which a word that comes twice gets the gradient of its last place alone. */
public final class EmbeddingOverwritten implements Layer {

    private final Parameter weight;

    EmbeddingOverwritten(Matrix vectors) {
        this.weight = Parameter.of(vectors);
    }

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    /** Of a vocabulary of four, the third word twice, and one not at all. */
    static String report() {
        Layer layer = new EmbeddingOverwritten(Matrix.zeros(4, 2));
        return Messages.of(layer, Matrix.rowOf(2, 0, 2, 1), Mode.training(1));
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix w = weight.value();
        int[] words = IntStream.range(0, x.columns()).map(t -> (int) x.get(0, t)).toArray();
        Matrix y = w.rowsAt(words).reshape(1, words.length * w.columns());
        return new Pass(y, dy -> backward(words, w.rows(), dy));
    }

    private Gradients backward(int[] words, int vocabulary, Matrix dy) {
        int dimension = dy.columns() / words.length;
        double[] dWeight = new double[vocabulary * dimension];
        for (int t = 0; t < words.length; t++) {
            for (int j = 0; j < dimension; j++) {
                dWeight[words[t] * dimension + j] = dy.get(0, t * dimension + j);
            }
        }
        return Gradients.withoutInput("word indices").and(weight, Matrix.wrap(vocabulary, dimension, dWeight));
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("weight", weight);
    }

    @Override
    public String toString() {
        return "EmbeddingOverwritten()";
    }
}
