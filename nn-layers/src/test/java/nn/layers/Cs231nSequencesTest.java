package nn.layers;

import nn.core.Matrix;
import nn.core.Mode;
import org.junit.jupiter.api.Test;

/**
 * Embeddings and recurrent cells against figures that Stanford's course CS231n publishes.
 *
 * <p>Source: the check cells of the assignment notebooks RNN_Captioning ({@code word_embedding_forward},
 * {@code rnn_step_forward}, {@code rnn_forward}) and LSTM_Captioning ({@code lstm_step_forward}, {@code lstm_forward}),
 * MIT licence.
 */
class Cs231nSequencesTest {

    /** Half a unit of the eighth decimal, the last that is published; the rounding of the sums is below 1e-13. */
    private static final double PUBLISHED = 0.5e-8 + 1e-13;

    @Test
    void wordEmbeddingForward() {
        Matrix words = Matrix.of(2, 4, 0, 3, 1, 2, 2, 1, 0, 3);
        Matrix published = Matrix.of(8, 3,
                0, 0.07142857, 0.14285714,
                0.64285714, 0.71428571, 0.78571429,
                0.21428571, 0.28571429, 0.35714286,
                0.42857143, 0.5, 0.57142857,
                0.42857143, 0.5, 0.57142857,
                0.21428571, 0.28571429, 0.35714286,
                0, 0.07142857, 0.14285714,
                0.64285714, 0.71428571, 0.78571429);
        Matrix y = new Embedding(Linspace.of(0, 1, 5, 3)).forward(words, Mode.inference()).output();
        Expect.close(published, y.reshape(8, 3), PUBLISHED);
    }
}
