package nn.examples;

import java.util.Locale;
import java.util.function.Function;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.optim.Examples;

/** What a model answered and what would have been right, a digit at each place: both N x places. */
record Answers(Matrix given, Matrix right) {

    /** The digits 0 to 9: so many logits stand for one place. */
    static final int DIGITS = 10;

    /** Asks a model whose output, as the target, holds a block of ten columns for each place. */
    static Answers of(Layer model, Examples data) {
        return new Answers(digits(model.forward(data.x(), Mode.inference()).output()), digits(data.target()));
    }

    /** At each place the digit with the largest entry. */
    private static Matrix digits(Matrix blocks) {
        int places = blocks.columns() / DIGITS;
        Matrix positions = blocks.reshape(blocks.rows() * places, DIGITS);
        return Matrix.generate(blocks.rows(), places, (i, place) -> positions.argMax(i * places + place));
    }

    /** The share of the answers with every digit right, 0 to 1. */
    double shareRight() {
        int count = 0;
        for (int i = 0; i < given.rows(); i++) {
            count += isRight(i) ? 1 : 0;
        }
        return (double) count / given.rows();
    }

    private boolean isRight(int example) {
        return given.row(example).equals(right.row(example));
    }

    /** The share of the digits that are right, 0 to 1. */
    double shareOfDigitsRight() {
        return given.combine(right, (a, b) -> a == b ? 1 : 0).sum() / given.shape().entries();
    }

    /** Both shares in percent. */
    String summary() {
        return String.format(Locale.ROOT, "right %5.1f %% of the digits, %5.1f %% of the answers",
                100 * shareOfDigitsRight(), 100 * shareRight());
    }

    /** The answer to one example, and the right one where it differs. */
    String text(int example, Function<Matrix, String> written) {
        String answer = written.apply(given.row(example));
        return isRight(example) ? answer + " right" : answer + " wrong: " + written.apply(right.row(example));
    }
}
