package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nn.examples.data.Digits;
import nn.examples.data.ImageData;
import nn.optim.RateCurve;
import org.junit.jupiter.api.Test;

class LearningRateSearchTest {

    private final ImageData digits = Digits.read();
    private final RateCurve curve = LearningRateSearch.search(digits);

    /** The rates grow to 100, but the loss explodes before. */
    @Test
    void theSearchEndsWithTheExplosion() {
        List<RateCurve.Point> points = curve.points();
        assertEquals(1e-4, points.get(0).rate());
        assertTrue(points.size() < 200, () -> points.size() + " steps");
        // the network knows nothing of ten classes
        assertEquals(Math.log(10), points.get(0).loss(), 0.5);
    }

    /** Accuracies of 95 % with the suggestion, 23 % with a hundredth of it and 9 % with a hundredfold. */
    @Test
    void theSuggestedRateTrainsBetterThanOnesFarFromIt() {
        List<String> lines = LearningRateSearch.report(digits, curve).lines().toList();
        assertEquals(4, lines.size());
        List<Double> accuracies = lines.subList(1, 4).stream()
                .map(line -> Double.parseDouble(line.replaceAll(".*accuracy | %", ""))).toList();
        assertTrue(accuracies.get(1) > 90, lines::toString);
        assertTrue(accuracies.get(0) < 75 && accuracies.get(2) < 75, lines::toString);
    }
}
