package nn.examples;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.layers.losses.OneHot;
import nn.optim.Examples;

/** Strings of digits, a row for each and a column for each place, to be written backwards. */
final class DigitStrings {

    private DigitStrings() {}

    /** Random strings of so many digits, none twice, and, for targets, themselves backwards. */
    static Examples distinct(int strings, int length, RandomGenerator random) {
        int[] numbers = random.ints(0, (int) Math.pow(10, length)).distinct().limit(strings).toArray();
        return reversed(Matrix.generate(strings, length, (i, place) -> digit(numbers[i], length - 1 - place)));
    }

    /** The digit of a number in front of so many others. */
    private static int digit(int number, int others) {
        return number / (int) Math.pow(10, others) % 10;
    }

    /** The target has a block of ten columns for each digit, from the last to the first. */
    static Examples reversed(Matrix strings) {
        int length = strings.columns();
        int[] labels = IntStream.range(0, strings.rows() * length)
                .map(p -> (int) strings.get(p / length, length - 1 - p % length)).toArray();
        return new Examples(strings, OneHot.of(10, labels).reshape(strings.rows(), length * 10));
    }

    /** The digits of one string. */
    static String written(Matrix row) {
        return DoubleStream.of(row.toArray()).mapToObj(digit -> String.valueOf((int) digit))
                .collect(Collectors.joining());
    }
}
