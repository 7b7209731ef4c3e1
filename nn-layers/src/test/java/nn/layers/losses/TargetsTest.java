package nn.layers.losses;

import java.util.stream.Stream;
import nn.core.Loss;
import nn.core.Matrix;
import nn.layers.Expect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who hands the labels themselves to a loss for classes is told what makes a target of them. */
class TargetsTest {

    private static final Matrix SCORES = Matrix.zeros(4, 3);

    static Stream<Loss> losses() {
        return Stream.of(new SoftmaxCrossEntropy(), new NegativeLogLikelihood(), new MultiClassHinge());
    }

    private static void refused(String message, Loss loss, Matrix scores, Matrix target) {
        Expect.refusal(loss + message, () -> loss.value(scores, target));
        Expect.refusal(loss + message, () -> loss.gradient(scores, target));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void labelsInAColumnAreTakenForLabels(Loss loss) {
        refused(" needs a target of 4 x 3, not of 4 x 1: OneHot.of(3, labels) makes one of labels",
                loss, SCORES, Matrix.columnOf(0, 2, 1, 0));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void labelsInARowAreTakenForLabels(Loss loss) {
        refused(" needs a target of 4 x 3, not of 1 x 4: OneHot.of(3, labels) makes one of labels",
                loss, SCORES, Matrix.rowOf(0, 2, 1, 0));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void otherShapesAreNot(Loss loss) {
        refused(" needs a prediction and a target of the same shape, not 4 x 3 and 3 x 4",
                loss, SCORES, Matrix.zeros(3, 4));
    }

    /** Of as many entries as there are rows, but in two rows of two. */
    @ParameterizedTest
    @MethodSource("losses")
    void aSquareIsNotTakenForLabels(Loss loss) {
        refused(" needs a prediction and a target of the same shape, not 4 x 3 and 2 x 2",
                loss, SCORES, Matrix.zeros(2, 2));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void ofOneClassThereAreNoLabels(Loss loss) {
        refused(" needs a prediction and a target of the same shape, not 4 x 1 and 1 x 4",
                loss, SCORES.columns(0, 1), Matrix.zeros(1, 4));
    }
}
