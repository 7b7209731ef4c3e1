package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import nn.core.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionNumberTest {

    private static double ratio(Matrix b) {
        return ConditionNumber.forwardError(b) / ConditionNumber.backwardError(b);
    }

    @Test
    void ofTheRegression() {
        assertEquals(108.07, ConditionNumber.conditionNumber(), 0.005);
    }

    /** Whatever the answer is: the ratio lies between 1/condition and the condition. */
    @Test
    void noAnswerIsFurtherOffThanTheConditionAllows() {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < 200; k++) {
            double ratio = ratio(Matrix.draw(3, 1, () -> random.nextDouble(-10, 10)));
            assertTrue(ratio < ConditionNumber.conditionNumber() && ratio > 1 / ConditionNumber.conditionNumber());
        }
    }

    /** A descent leaves the error of the smallest eigenvalue, and with it nearly the worst ratio. */
    @ParameterizedTest
    @ValueSource(ints = {1000, 5000})
    void aLongDescentComesNearTheBound(int steps) {
        assertTrue(ratio(ConditionNumber.after(steps)) > 0.8 * ConditionNumber.conditionNumber());
    }

    /** Of two answers, the difference of both errors is another; it measures the answer. */
    @Test
    void theDifferenceOfBothErrorsIsNoConstant() {
        assertTrue(difference(ConditionNumber.after(1000)) > 1e4 * difference(ConditionNumber.after(5000)));
    }

    private static double difference(Matrix b) {
        return ConditionNumber.forwardError(b) - ConditionNumber.backwardError(b);
    }
}
