package nn.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.optim.TrainingListener;
import org.junit.jupiter.api.Test;

class ReversalTest {

    private static final int LENGTH = 6;

    private static String printed(Reversal reversal) {
        StringWriter text = new StringWriter();
        reversal.run(new PrintWriter(text, true));
        return text.toString();
    }

    private static void assertMatches(String pattern, String line) {
        assertTrue(line.matches(pattern), line);
    }

    /** Of ten seeds, nine get every string right and one all but one; guessing gets one in a million. */
    @Test
    void itLearnsToWriteStringsBackwardsThatItHasNeverSeenAndLooksAtTheRightPlaces() {
        Reversal reversal = new Reversal(1);
        List<String> lines = printed(reversal).lines().toList();
        assertEquals("6 digits backwards: 1000 strings to learn from, 1000 others to be judged by", lines.get(0));
        assertTrue(lines.contains("a network of 9194 parameters"), lines.toString());
        assertTrue(lines.contains("  Embedding(10 -> 32)"), lines.toString());
        assertLearned(lines.stream().filter(line -> line.startsWith("epoch ")).toList());
        assertExamples(lines.stream().filter(line -> line.contains(" -> ") && line.endsWith("right")).toList());
        assertAntiDiagonal(reversal.attention());
        assertTrue(String.join(System.lineSeparator(), lines).endsWith("in percent" + System.lineSeparator()
                + AttentionTable.text(reversal.attention())), lines.toString());
        assertTrue(reversal.answers().shareRight() >= 0.99, lines.toString());
    }

    private static void assertLearned(List<String> epochs) {
        assertEquals(10, epochs.size(), epochs.toString());
        assertMatches("epoch  1: loss 2\\.\\d{4}, right  \\d\\d\\.\\d % of the digits,   0\\.\\d % of the strings",
                epochs.get(0));
        assertMatches("epoch 10: loss 0\\.00\\d\\d, right (100\\.0| 99\\.\\d) % of the digits, (100\\.0| 99\\.\\d) %"
                + " of the strings", epochs.get(9));
    }

    private static void assertExamples(List<String> examples) {
        assertEquals(5, examples.size(), examples.toString());
        for (String example : examples) {
            assertMatches("\\d{6} -> \\d{6} right", example);
            String backwards = new StringBuilder(example.substring(0, LENGTH)).reverse().toString();
            assertEquals(backwards, example.substring(LENGTH + 4, 2 * LENGTH + 4));
        }
    }

    /** A place that knows nothing spreads its attention evenly, a sixth to each; over ten seeds, 0.63 was the least. */
    private static void assertAntiDiagonal(Matrix attention) {
        for (int place = 0; place < LENGTH; place++) {
            assertEquals(LENGTH - 1 - place, attention.argMax(place), attention.toString());
            assertTrue(attention.get(place, LENGTH - 1 - place) > 0.4, attention.toString());
        }
    }

    @Test
    void noStringOfTheTestIsLearnedFrom() {
        Reversal reversal = new Reversal(1);
        Set<String> learned = written(reversal.training().x());
        Set<String> asked = written(reversal.test().x());
        assertEquals(1000, learned.size());
        assertEquals(1000, asked.size());
        learned.retainAll(asked);
        assertEquals(Set.of(), learned);
    }

    private static Set<String> written(Matrix strings) {
        return IntStream.range(0, strings.rows()).mapToObj(i -> Answers.written(strings, i))
                .collect(Collectors.toSet());
    }

    @Test
    void oneSeedGivesTheSameBitsAndAnotherSeedOthers() {
        assertEquals(attentionAfterAnEpoch(3), attentionAfterAnEpoch(3));
        assertNotEquals(attentionAfterAnEpoch(3), attentionAfterAnEpoch(4));
    }

    private static Matrix attentionAfterAnEpoch(long seed) {
        Reversal reversal = new Reversal(seed);
        reversal.learn(1, TrainingListener.silent());
        return reversal.attention();
    }
}
