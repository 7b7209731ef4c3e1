package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PowersTest {

    /** The third column is the factor times itself, fifty times. */
    @Test
    void theLastColumnIsTheFiftiethPower() {
        List<String> lines = Powers.report().lines().skip(1).map(String::trim).toList();
        for (String line : lines) {
            String[] numbers = line.split(" +");
            double power = 1;
            for (int k = 0; k < 50; k++) {
                power *= Double.parseDouble(numbers[0]);
            }
            // three digits are printed
            assertEquals(1, Double.parseDouble(numbers[3]) / power, 0.005);
        }
        assertEquals(5, lines.size());
    }
}
