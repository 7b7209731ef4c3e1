package nn.examples.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DenseWithMeanGradientTest {

    @Test
    void weightAndBiasAreWrongByTheNumberOfRows() {
        String report = DenseWithMeanGradient.report();
        assertEquals(2, report.split("WRONG", -1).length - 1, report);
        assertEquals(2, report.split("times 0.2000: one over the number of rows", -1).length - 1, report);
    }
}
