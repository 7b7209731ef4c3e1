package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nn.layers.BatchNorm.RunningVariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How fast the first values fade, and what inference says once they have. */
class RunningAveragesTest {

    @ParameterizedTest
    @CsvSource({"10, 0.3487", "22, 0.0985", "44, 0.0097"})
    void theInitialValueFadesAsInTheNotes(int passes, double weight) {
        RunningAverages averages = new RunningAverages(RunningVariance.UNBIASED, passes);
        assertEquals(weight, averages.weightOfTheInitialValue(), 0.5e-4);
        assertEquals(Math.pow(0.9, passes), averages.weightOfTheInitialValue(), 1e-13);
    }

    /** Where all batches are alike, the biased variance makes inference what training was: 3 / 2. */
    @Test
    void inTheEndTheBiasedConventionGivesTheOutputOfTraining() {
        assertEquals(1.5, new RunningAverages(RunningVariance.BIASED, 400).inference(), 1e-5);
        assertEquals(3 / Math.sqrt(5), new RunningAverages(RunningVariance.UNBIASED, 400).inference(), 1e-5);
    }

    @Test
    void oneRowIsRefused() {
        assertTrue(RunningAverages.refusal().startsWith("BatchNorm(3) cannot train on a single row"));
    }
}
