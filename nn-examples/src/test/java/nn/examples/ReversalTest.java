package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.optim.TrainingListener;
import org.junit.jupiter.api.Test;

class ReversalTest {

    private static final int LENGTH = 6;

    /** Ten seeds of ten get every string right; guessing gets one in a million. */
    @Test
    void itLearnsToWriteStringsBackwardsThatItHasNeverSeenAndLooksAtTheRightPlaces() {
        Reversal reversal = new Reversal(1);
        Printed printed = Printed.by(reversal::run);
        printed.assertLine(0, "6 digits backwards: 1000 strings to learn from, 500 others to be judged by");
        printed.assertLine(2, "a network of 7114 parameters");
        printed.assertLine(3, "  Embedding\\(10 -> 32\\)");
        assertLearned(printed.like("epoch "));
        assertTrue(reversal.answers().shareRight() >= 0.99, printed.toString());
        assertExamples(printed.like("\\d{6} -> "));
        assertAntiDiagonal(reversal.attention());
        assertEquals(AttentionTable.text(reversal.attention()).lines().toList(),
                printed.lines().subList(printed.lines().size() - LENGTH - 1, printed.lines().size()));
    }

    private static void assertLearned(List<String> epochs) {
        assertEquals(6, epochs.size(), epochs.toString());
        assertTrue(epochs.get(0).matches("epoch  1: loss 2\\.\\d{4}, right .* % of the answers"), epochs.get(0));
        assertTrue(epochs.get(5).matches("epoch  6: loss 0\\.00\\d\\d, right .* % of the answers"), epochs.get(5));
    }

    private static void assertExamples(List<String> examples) {
        assertEquals(5, examples.size(), examples.toString());
        for (String example : examples) {
            String string = example.substring(0, LENGTH);
            assertEquals(string + " -> " + new StringBuilder(string).reverse() + " right", example);
        }
    }

    /** A place that knows nothing spreads its attention evenly, a sixth to each; over ten seeds, 0.68 was the least. */
    private static void assertAntiDiagonal(Matrix attention) {
        for (int place = 0; place < LENGTH; place++) {
            assertTrue(attention.get(place, LENGTH - 1 - place) > 0.5, attention.toString());
        }
    }

    @Test
    void noStringOfTheTestIsLearnedFrom() {
        Reversal reversal = new Reversal(1);
        Set<String> learned = written(reversal.training().x());
        Set<String> asked = written(reversal.test().x());
        assertEquals(1000, learned.size());
        assertEquals(500, asked.size());
        learned.retainAll(asked);
        assertEquals(Set.of(), learned);
    }

    private static Set<String> written(Matrix strings) {
        return IntStream.range(0, strings.rows()).mapToObj(i -> DigitStrings.written(strings.row(i)))
                .collect(Collectors.toSet());
    }

    @Test
    void oneSeedGivesTheSameBitsAndAnotherSeedOthers() {
        Matrix attention = attentionAfterAnEpoch(3);
        assertEquals(attention, attentionAfterAnEpoch(3));
        assertNotEquals(attention, attentionAfterAnEpoch(4));
    }

    private static Matrix attentionAfterAnEpoch(long seed) {
        Reversal reversal = new Reversal(seed);
        reversal.learn(1, TrainingListener.silent());
        return reversal.attention();
    }
}
