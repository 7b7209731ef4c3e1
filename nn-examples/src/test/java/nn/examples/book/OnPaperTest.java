package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnPaperTest {

    @ParameterizedTest
    @CsvSource({"12345, 12345", "-7, -7", "-0.0, 0", "0.1, 0.1", "0.12346, 0.1235", "12345.6, 12350", "-1.99999, -2"})
    void wholeNumbersKeepTheirDigitsAndOthersHaveFour(double value, String written) {
        assertEquals(written, OnPaper.number(value));
    }
}
