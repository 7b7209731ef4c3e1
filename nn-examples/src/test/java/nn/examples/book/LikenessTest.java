package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "loss 0.12345678, loss 0.12345679, true",
        "loss 0.12345678, loss 0.12355678, false",
        "loss -1.5, loss 1.5, false",
        "bias 0 5.1e-12, bias    8.3e-17 4.0e-11, true",
        "error 1.2e-8, error 2.4e-8, false",
        "20 entries, 21 entries, false",
        "20 entries, 20 columns, false",
        "20 entries, 20 30 entries, false",
        "agrees, WRONG, false"})
    void numbersCountToFourDigitsAndWordsExactly(String one, String other, boolean alike) {
        assertEquals(alike, Likeness.alike(one, other));
        assertEquals(alike, Likeness.alike(other, one));
    }

    @ParameterizedTest
    @CsvSource({
        "loss 0.12345678, loss 0.12345679, true",
        "loss 0.12345678, loss 0.12355678, false",
        "error 3.5e-13, error 3.6e-13, false",
        "error 3.5e-13, error -3.5e-13, false",
        "error 3.50000e-13, error 3.50001e-13, true",
        "error 0, error 0.0e+00, true",
        "error 0, error 1.0e-16, false",
        "agrees 1e-13, WRONG 1e-13, false"})
    void smallNumbersCountAsWellIfTheyAreNoRounding(String one, String other, boolean alike) {
        assertEquals(alike, Likeness.alikeHoweverSmall(one, other));
        assertEquals(alike, Likeness.alikeHoweverSmall(other, one));
    }
}
