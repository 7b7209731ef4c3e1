package nn.examples;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.layers.losses.OneHot;
import nn.optim.Examples;

/**
 * Sums of two numbers as they are added on paper, column by column from the right: each step of a row of x holds a
 * digit of the one and a digit of the other, units first, and the target a block of ten columns for the digit below
 * them. The last column is that of the carry: above it stand two zeros.
 */
final class Sums {

    private Sums() {}

    /** Random pairs of numbers below a power of ten, none twice, and their sums, which have a digit more. */
    static Examples distinct(int sums, int digits, RandomGenerator random) {
        long bound = (long) Math.pow(10, digits);
        long[] pairs = random.longs(0, bound * bound).distinct().limit(sums).toArray();
        Matrix numbers = Matrix.generate(sums, 2, (i, which) -> which == 0 ? pairs[i] / bound : pairs[i] % bound);
        return of(numbers, digits + 1);
    }

    /** A pair of numbers in each row, and so many columns on paper. */
    static Examples of(Matrix numbers, int columns) {
        Matrix x = Matrix.generate(numbers.rows(), 2 * columns, (i, j) -> digit(numbers.get(i, j % 2), j / 2));
        Matrix sums = numbers.rowSums();
        int[] labels = IntStream.range(0, numbers.rows() * columns)
                .map(p -> digit(sums.get(p / columns, 0), p % columns)).toArray();
        return new Examples(x, OneHot.of(10, labels).reshape(numbers.rows(), columns * 10));
    }

    /** The digit of a whole number at that place, counted from the units, place 0. */
    private static int digit(double number, int place) {
        return (int) ((long) number / (long) Math.pow(10, place) % 10);
    }

    /** Both numbers of a row of x. */
    static String question(Matrix row) {
        Matrix numbers = row.reshape(row.columns() / 2, 2).transpose();
        return number(numbers.row(0)) + " + " + number(numbers.row(1)) + " = ";
    }

    /** The number that is written in these digits, units first. */
    static String number(Matrix digits) {
        long number = 0;
        for (int place = digits.columns() - 1; place >= 0; place--) {
            number = 10 * number + (long) digits.get(0, place);
        }
        return String.valueOf(number);
    }
}
