package nn.layers;

import java.util.Map;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Require;

/**
 * A vector for each word: x is N x T word indices, counted from 0, W is vocabulary x D, y is N x (T · D), and block t
 * of row n is the row of W that {@code xₙₜ} names. A word that comes several times gets the sum of its gradients.
 *
 * <p>Indices have no derivative: asking for the input gradient throws. Any T will do. Throws IllegalArgumentException
 * for an entry that is no index. Weight decay applies to W. Source: Bengio et al., <i>A Neural Probabilistic Language
 * Model</i>, 2003, section 2.
 */
public final class Embedding implements Layer {

    private final Parameter weight;

    /**
     * Vectors of so many columns, drawn from the standard normal distribution.
     *
     * @param vocabulary the number of words, which are then 0 to vocabulary − 1
     * @param dimension the columns of a vector
     * @param random draws the vocabulary · dimension entries
     */
    public Embedding(int vocabulary, int dimension, RandomGenerator random) {
        this(drawn(vocabulary, dimension, random));
    }

    private static Matrix drawn(int vocabulary, int dimension, RandomGenerator random) {
        Require.that(vocabulary >= 1 && dimension >= 1,
                "Embedding: there is at least one word and one column, not %d and %d", vocabulary, dimension);
        return Matrix.draw(vocabulary, dimension, random::nextGaussian);
    }

    /**
     * Given vectors, a row for each word.
     *
     * @param weight vocabulary x dimension
     */
    public Embedding(Matrix weight) {
        this.weight = Parameter.of(weight);
    }

    @Override
    public Pass forward(Matrix x, Mode mode) {
        Matrix w = weight.value();
        int[] words = words(x, w.rows());
        // yₙₜ = row xₙₜ of W
        Matrix y = w.rowsAt(words).reshape(x.rows(), x.columns() * w.columns());
        return new Pass(y, dy -> backward(words, w.rows(), dy));
    }

    private Gradients backward(int[] words, int vocabulary, Matrix dy) {
        int dimension = dy.rows() * dy.columns() / words.length;
        Matrix dVectors = dy.reshape(words.length, dimension);
        double[] dWeight = new double[vocabulary * dimension];
        for (int p = 0; p < words.length; p++) {
            for (int j = 0; j < dimension; j++) {
                // ∂L/∂W at word v = Σ of ∂L/∂y over the places where v stands
                dWeight[words[p] * dimension + j] += dVectors.get(p, j);
            }
        }
        return Gradients.withoutInput("word indices").and(weight, Matrix.wrap(vocabulary, dimension, dWeight));
    }

    private int[] words(Matrix x, int vocabulary) {
        int[] words = new int[x.rows() * x.columns()];
        for (int p = 0; p < words.length; p++) {
            double index = x.get(p / x.columns(), p % x.columns());
            Require.that(index >= 0 && index < vocabulary && index == Math.rint(index),
                    "%s needs an input of whole numbers from 0 to %d, not %s in row %d, column %d", this,
                    vocabulary - 1, index, p / x.columns(), p % x.columns());
            words[p] = (int) index;
        }
        return words;
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Named.of("weight", weight);
    }

    @Override
    public String toString() {
        return "Embedding(" + weight.value().rows() + " -> " + weight.value().columns() + ")";
    }
}
