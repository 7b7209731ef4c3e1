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

    @Test
    void rnnStepForward() {
        RnnCell cell = new RnnCell(
                Linspace.of(-0.1, 0.9, 10, 4), Linspace.of(-0.3, 0.7, 4, 4), Linspace.of(-0.2, 0.4, 1, 4));
        Matrix published = Matrix.of(3, 4,
                -0.58172089, -0.50182032, -0.41232771, -0.31410098,
                0.66854692, 0.79562378, 0.87755553, 0.92795967,
                0.97934501, 0.99144213, 0.99646691, 0.99854353);
        Matrix x = Linspace.of(-0.4, 0.7, 3, 10);
        Matrix h = Linspace.of(-0.2, 0.5, 3, 4);
        Expect.close(published, cell.forward(x, h, Mode.inference()).output(), PUBLISHED);
    }

    @Test
    void rnnForward() {
        RnnCell cell = new RnnCell(
                Linspace.of(-0.2, 0.4, 4, 5), Linspace.of(-0.4, 0.1, 5, 5), Linspace.of(-0.7, 0.1, 1, 5));
        Matrix published = Matrix.of(6, 5,
                -0.42070749, -0.27279261, -0.11074945, 0.05740409, 0.22236251,
                -0.39525808, -0.22554661, -0.0409454, 0.14649412, 0.32397316,
                -0.42305111, -0.24223728, -0.04287027, 0.15997045, 0.35014525,
                -0.55857474, -0.39065825, -0.19198182, 0.02378408, 0.23735671,
                -0.27150199, -0.07088804, 0.13562939, 0.33099728, 0.50158768,
                -0.51014825, -0.30524429, -0.06755202, 0.17806392, 0.40333043);
        Matrix x = Linspace.of(-0.1, 0.3, 2, 3 * 4);
        Matrix start = Linspace.of(-0.3, 0.1, 2, 5);
        Matrix y = new Recurrence(cell, 3).forward(x, start, Mode.inference()).output();
        Expect.close(published, y.reshape(6, 5), PUBLISHED);
    }

    /** The course's gates are i, f, o, g. */
    private static Matrix reordered(Matrix gates) {
        int n = gates.columns() / 4;
        return gates.columns(0, 2 * n).beside(gates.columns(3 * n, 4 * n)).beside(gates.columns(2 * n, 3 * n));
    }

    @Test
    void lstmStepForward() {
        LstmCell cell = new LstmCell(reordered(Linspace.of(-2.1, 1.3, 4, 20)),
                reordered(Linspace.of(-0.7, 2.2, 5, 20)), reordered(Linspace.of(0.3, 0.7, 1, 20)));
        Matrix publishedH = Matrix.of(3, 5,
                0.24635157, 0.28610883, 0.32240467, 0.35525807, 0.38474904,
                0.49223563, 0.55611431, 0.61507696, 0.66844003, 0.7159181,
                0.56735664, 0.66310127, 0.74419266, 0.80889665, 0.858299);
        Matrix publishedC = Matrix.of(3, 5,
                0.32986176, 0.39145139, 0.451556, 0.51014116, 0.56717407,
                0.66382255, 0.76674007, 0.87195994, 0.97902709, 1.08751345,
                0.74192008, 0.90592151, 1.07717006, 1.25120233, 1.42395676);
        Matrix state = Linspace.of(-0.3, 0.7, 3, 5).beside(Linspace.of(-0.4, 0.9, 3, 5));
        Matrix next = cell.forward(Linspace.of(-0.4, 1.2, 3, 4), state, Mode.inference()).output();
        Expect.close(publishedH.beside(publishedC), next, PUBLISHED);
    }

    @Test
    void lstmForward() {
        LstmCell cell = new LstmCell(reordered(Linspace.of(-0.2, 0.9, 5, 16)),
                reordered(Linspace.of(-0.3, 0.6, 4, 16)), reordered(Linspace.of(0.2, 0.7, 1, 16)));
        Matrix published = Matrix.of(6, 4,
                0.01764008, 0.01823233, 0.01882671, 0.0194232,
                0.11287491, 0.12146228, 0.13018446, 0.13902939,
                0.31358768, 0.33338627, 0.35304453, 0.37250975,
                0.45767879, 0.4761092, 0.4936887, 0.51041945,
                0.6704845, 0.69350089, 0.71486014, 0.7346449,
                0.81733511, 0.83677871, 0.85403753, 0.86935314);
        Matrix start = Linspace.of(-0.4, 0.8, 2, 4).beside(Matrix.zeros(2, 4));
        Matrix x = Linspace.of(-0.4, 0.6, 2, 3 * 5);
        Matrix y = new Recurrence(cell, 3).forward(x, start, Mode.inference()).output();
        Expect.close(published, y.reshape(6, 4), PUBLISHED);
    }
}
