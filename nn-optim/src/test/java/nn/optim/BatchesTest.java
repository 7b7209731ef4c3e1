package nn.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an epoch is cut into batches. */
class BatchesTest {

    @Property
    void keepingEveryExampleComesExactlyOnce(
            @ForAll @IntRange(min = 1, max = 60) int examples, @ForAll @IntRange(min = 1, max = 70) int size) {
        assertEquals(allOf(examples), sorted(epoch(Batches.mini(size), examples)));
    }

    @Property
    void joiningEveryExampleComesExactlyOnce(
            @ForAll @IntRange(min = 1, max = 60) int examples, @ForAll @IntRange(min = 1, max = 70) int size) {
        assertEquals(allOf(examples), sorted(epoch(Batches.mini(size).joiningLast(), examples)));
    }

    @Property
    void droppingNoExampleComesTwiceAndFewerThanABatchAreLeftOut(
            @ForAll @IntRange(min = 1, max = 60) int examples, @ForAll @IntRange(min = 1, max = 60) int size) {
        List<Integer> seen = sorted(epoch(Batches.mini(size).droppingLast(), examples));
        assertEquals(seen.size(), new HashSet<>(seen).size());
        assertEquals(examples < size ? examples : examples - examples % size, seen.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"12; 4, 4, 4", "10; 4, 4, 2", "4; 4", "3; 3"})
    void keepingTheLastBatchIsWhatIsLeft(int examples, String sizes) {
        assertEquals("[" + sizes + "]", sizes(Batches.mini(4), examples));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"12; 4, 4, 4", "10; 4, 4", "7; 4", "4; 4", "3; 3"})
    void droppingTheLastBatchIsFullUnlessItIsTheOnlyOne(int examples, String sizes) {
        assertEquals("[" + sizes + "]", sizes(Batches.mini(4).droppingLast(), examples));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"12; 4, 4, 4", "10; 4, 6", "7; 7", "4; 4", "3; 3"})
    void joiningTheLastBatchTakesWhatIsLeft(int examples, String sizes) {
        assertEquals("[" + sizes + "]", sizes(Batches.mini(4).joiningLast(), examples));
    }

    @Test
    void wholeIsOneBatchAndSingleIsOneEach() {
        assertEquals("[5]", sizes(Batches.whole(), 5));
        assertEquals("[5]", sizes(Batches.whole().droppingLast(), 5));
        assertEquals("[5]", sizes(Batches.whole().joiningLast(), 5));
        assertEquals("[1, 1, 1]", sizes(Batches.single(), 3));
    }

    @Property
    void countIsTheNumberOfBatches(
            @ForAll @IntRange(min = 1, max = 60) int examples, @ForAll @IntRange(min = 1, max = 70) int size) {
        Batches keeping = Batches.mini(size);
        for (Batches batches : List.of(keeping, keeping.droppingLast(), keeping.joiningLast(), Batches.whole())) {
            assertEquals(epoch(batches, examples).size(), batches.count(examples));
        }
    }

    @Property
    void aBatchKeepsEachTargetWithItsExample(@ForAll @IntRange(min = 1, max = 70) int size) {
        for (Examples batch : Batches.mini(size).epoch(Data.numbered(30), new SplittableRandom(1))) {
            assertEquals(batch.x().map(number -> 100 + number), batch.target());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aBatchWithoutExamplesIsRefused(int size) {
        assertEquals("a batch has at least one example, not " + size,
                assertThrows(IllegalArgumentException.class, () -> Batches.mini(size)).getMessage());
    }

    private static List<List<Integer>> epoch(Batches batches, int examples) {
        return Data.numbers(batches.epoch(Data.numbered(examples), new SplittableRandom(examples)));
    }

    private static String sizes(Batches batches, int examples) {
        return epoch(batches, examples).stream().map(List::size).toList().toString();
    }

    private static List<Integer> sorted(List<List<Integer>> epoch) {
        return epoch.stream().flatMap(Collection::stream).sorted().toList();
    }

    private static List<Integer> allOf(int examples) {
        return IntStream.range(0, examples).boxed().toList();
    }
}
