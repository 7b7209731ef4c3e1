package nn.examples.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nn.core.Matrix;
import nn.optim.Batches;
import org.junit.jupiter.api.Test;

/** Every example once an epoch, in another order each time. */
class EpochsTest {

    private static final Matrix NUMBERS = Matrix.columnOf(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

    private static List<Integer> sorted(String epoch) {
        return Stream.of(epoch.split("[ ,]+")).map(Integer::valueOf).sorted().toList();
    }

    @Test
    void everyExampleComesOnce() {
        List<Integer> all = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        for (Batches batches : List.of(Batches.whole(), Batches.mini(4), Batches.mini(4).joiningLast())) {
            RandomGenerator random = new SplittableRandom(1);
            String first = Epochs.epoch(batches, NUMBERS, random);
            String second = Epochs.epoch(batches, NUMBERS, random);
            assertEquals(List.of(all, all), List.of(sorted(first), sorted(second)));
            assertNotEquals(first, second);
        }
    }

    @Test
    void theSizesOfBatches() {
        assertEquals(List.of(4, 4, 2), sizes(Batches.mini(4)));
        assertEquals(List.of(4, 4), sizes(Batches.mini(4).droppingLast()));
        assertEquals(List.of(4, 6), sizes(Batches.mini(4).joiningLast()));
    }

    private static List<Integer> sizes(Batches batches) {
        String epoch = Epochs.epoch(batches, NUMBERS, new SplittableRandom(1));
        return Stream.of(epoch.split(", ")).map(batch -> batch.split(" ").length).toList();
    }
}
