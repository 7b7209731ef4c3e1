package nn.examples;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.layers.losses.OneHot;
import nn.optim.Examples;

/** Strings of digits, a row for each and a column for each place, to be written backwards. */
final class DigitStrings {

    private DigitStrings() {}

    /** Random strings of so many digits, none twice. */
    static Matrix distinct(int strings, int length, RandomGenerator random) {
        int[] numbers = random.ints(0, powerOfTen(length)).distinct().limit(strings).toArray();
        return Matrix.generate(strings, length, (i, place) -> digit(numbers[i], length - 1 - place));
    }

    /** The digit in front of so many others. */
    private static int digit(int number, int others) {
        return number / powerOfTen(others) % 10;
    }

    private static int powerOfTen(int exponent) {
        return (int) Math.pow(10, exponent);
    }

    /** The strings and, for targets, their digits from the last to the first, each a block of ten columns. */
    static Examples reversed(Matrix strings) {
        int length = strings.columns();
        int[] labels = IntStream.range(0, strings.rows() * length)
                .map(p -> (int) strings.get(p / length, length - 1 - p % length)).toArray();
        return new Examples(strings, OneHot.of(10, labels).reshape(strings.rows(), length * 10));
    }
}
