package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverfittingTest {

    private static double loss(String line, int column) {
        String[] words = line.strip().split(" {2,}");
        return Double.parseDouble(words[column]);
    }

    @Test
    void everyRegularisationRaisesTheTrainingLossAndLowersTheTestLoss() {
        List<String> lines = Overfitting.report().lines().skip(1).toList();
        double training = loss(lines.get(0), 1);
        double test = loss(lines.get(0), 2);
        assertTrue(test > 100 * training, lines.get(0));
        IntStream.range(1, 5).mapToObj(lines::get).forEach(line ->
                assertTrue(loss(line, 1) > training && loss(line, 2) < 0.8 * test, line));
    }
}
