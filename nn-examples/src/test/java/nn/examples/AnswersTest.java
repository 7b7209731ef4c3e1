package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Pass;
import nn.layers.losses.OneHot;
import nn.optim.Examples;
import org.junit.jupiter.api.Test;

/** Three answers of two digits: the first and the last are right, and one digit of the other. */
class AnswersTest {

    private static final Matrix RIGHT = Matrix.of(3, 2, 0, 7, 4, 1, 9, 9);
    private static final Answers ANSWERS = new Answers(Matrix.of(3, 2, 0, 7, 4, 2, 9, 9), RIGHT);

    @Test
    void anAnswerIsRightIfEveryDigitIs() {
        assertEquals(2.0 / 3, ANSWERS.shareRight());
        assertEquals(5.0 / 6, ANSWERS.shareOfDigitsRight());
    }

    @Test
    void theSummaryIsInPercent() {
        assertEquals("right  83.3 % of the digits,  66.7 % of the answers", ANSWERS.summary());
    }

    @Test
    void aWrongAnswerIsPutRight() {
        assertEquals("07 right", ANSWERS.text(0, DigitStrings::written));
        assertEquals("42 wrong: 41", ANSWERS.text(1, DigitStrings::written));
        assertEquals("24 wrong: 14", ANSWERS.text(1, Sums::number));
        assertEquals("99 right", ANSWERS.text(2, DigitStrings::written));
    }

    /** The digit is the largest of its own ten columns, whatever stands in those of the neighbours. */
    @Test
    void aModelAnswersWithTheLargestOfTenEntries() {
        Layer model = (x, mode) -> new Pass(
                OneHot.of(10, 0, 7, 4, 2, 9, 9).reshape(3, 20).times(5).map(v -> v - 100), Gradients::ofInput);
        Examples examples = new Examples(Matrix.zeros(3, 1), OneHot.of(10, 0, 7, 4, 1, 9, 9).reshape(3, 20));
        assertEquals(ANSWERS, Answers.of(model, examples));
    }
}
