package nn.examples.book;

import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;
import nn.layers.Embedding;

/** Three words of a vocabulary of three, one of them twice, and what comes back to their vectors. */
public final class EmbeddingByHand {

    static final Matrix WORDS = Matrix.rowOf(2, 0, 2);
    static final Matrix VECTORS = Matrix.of(3, 2,
            0, 1,
            2, 3,
            4, 5);
    static final Matrix UPSTREAM = Matrix.rowOf(1, 2, 10, 20, 100, 200);

    private EmbeddingByHand() {}

    /**
     * Prints the report.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        System.out.println(report());
    }

    static Matrix weightGradient() {
        Embedding embedding = new Embedding(VECTORS);
        return pass(embedding).backward(UPSTREAM).of(embedding.parameters().get("weight"));
    }

    private static Pass pass(Embedding embedding) {
        return embedding.forward(WORDS, Mode.inference());
    }

    static String report() {
        return "vectors\n" + ImageText.table(VECTORS)
                + "\nwords\n" + ImageText.table(WORDS)
                + "\noutput\n" + ImageText.table(pass(new Embedding(VECTORS)).output())
                + "\nupstream\n" + ImageText.table(UPSTREAM)
                + "\ngradient of the vectors\n" + ImageText.table(weightGradient());
    }
}
