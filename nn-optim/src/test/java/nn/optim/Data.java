package nn.optim;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nn.core.Matrix;

/** Examples for tests. */
final class Data {

    private Data() {}

    /** Example i has x = i and target = 100 + i. */
    static Examples numbered(int size) {
        return new Examples(Matrix.generate(size, 1, (i, j) -> i), Matrix.generate(size, 1, (i, j) -> 100 + i));
    }

    static Examples random(int size, int inputs, int outputs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Examples(
                Matrix.draw(size, inputs, random::nextGaussian),
                Matrix.draw(size, outputs, random::nextGaussian));
    }

    /** The numbers of numbered examples, in their order. */
    static List<Integer> numbers(Examples examples) {
        return IntStream.range(0, examples.size()).mapToObj(i -> (int) examples.x().get(i, 0)).toList();
    }

    /** The numbers of the numbered examples of each batch. */
    static List<List<Integer>> numbers(Iterable<Examples> batches) {
        List<List<Integer>> numbers = new ArrayList<>();
        batches.forEach(batch -> numbers.add(numbers(batch)));
        return numbers;
    }
}
