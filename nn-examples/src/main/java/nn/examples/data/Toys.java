package nn.examples.data;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.core.Require;
import nn.layers.losses.OneHot;
import nn.optim.Examples;

/**
 * Small problems to learn from, drawn anew by every seed: five of classes in the plane, and one curve.
 *
 * <p>An example of a class is a row (x₁, x₂) and its class one-hot. Example i is of class i modulo the number of
 * classes, so no class has more than one example more than another. Noise is the standard deviation of the normal
 * numbers that are added to every coordinate (of {@link #sine}: to every target); the class stays what it was. With
 * the same seed and other noise the points before the noise are the same. The same seed gives the same bits. With a
 * size below the number of classes or noise that is not in [0, ∞) every method throws IllegalArgumentException.
 *
 * <p>u and v are drawn anew for each example, evenly from [0, 1).
 */
public final class Toys {

    /** Where an example of a class lies before the noise. */
    private interface Formula {
        double[] point(int label, RandomGenerator random);
    }

    private Toys() {}

    /**
     * Two half circles, one into the other: with t = π·u, class 0 is (cos t, sin t), class 1 (1 − cos t, ½ − sin t).
     *
     * <p>Source: F. Pedregosa et al., <i>Scikit-learn: Machine Learning in Python</i>, Journal of Machine Learning
     * Research 12, 2011.
     *
     * @param size how many, the classes in turn
     * @param noise the standard deviation of what is added to each coordinate
     * @param seed settles every point
     * @return these points, two columns, with their classes
     */
    public static Examples moons(int size, double noise, long seed) {
        return classes("moons", 2, Toys::moon, size, noise, seed);
    }

    private static double[] moon(int label, RandomGenerator random) {
        double t = Math.PI * random.nextDouble();
        return label == 0
                ? new double[] {Math.cos(t), Math.sin(t)}
                : new double[] {1 - Math.cos(t), 0.5 - Math.sin(t)};
    }

    /**
     * Arms that leave the origin and turn once around it: with r = u, class k of n is r·(cos φ, sin φ) where
     * φ = 2π·(r + k/n). At least two arms, or IllegalArgumentException.
     *
     * <p>Source, for two arms of three turns: K. J. Lang, M. J. Witbrock, <i>Learning to Tell Two Spirals Apart</i>,
     * 1988, Pittsburgh.
     *
     * @param arms as many as classes
     * @param size how many, the classes in turn
     * @param noise the standard deviation of what is added to each coordinate
     * @param seed settles every point
     * @return these points, two columns, with their classes
     */
    public static Examples spirals(int arms, int size, double noise, long seed) {
        Require.that(arms >= 2, "spirals: arms are at least 2, not %d", arms);
        return classes("spirals", arms, (label, random) -> {
            double r = random.nextDouble();
            return onCircle(r, r + (double) label / arms);
        }, size, noise, seed);
    }

    /**
     * Two circles around the origin: class 0 of radius 1, class 1 of an inner radius in (0, 1).
     *
     * @param inner the radius of class 1
     * @param size how many, the classes in turn
     * @param noise the standard deviation of what is added to each coordinate
     * @param seed settles every point
     * @return these points, two columns, with their classes
     */
    public static Examples circles(double inner, int size, double noise, long seed) {
        Require.that(0 < inner && inner < 1, "circles: inner is in (0, 1), not %s", inner);
        return classes("circles", 2, (label, random) -> onCircle(label == 0 ? 1 : inner, random.nextDouble()),
                size, noise, seed);
    }

    private static double[] onCircle(double radius, double turns) {
        return new double[] {radius * Math.cos(2 * Math.PI * turns), radius * Math.sin(2 * Math.PI * turns)};
    }

    /**
     * Four quadrants: class 1 where the signs of the coordinates differ. It is a checkerboard of 2 x 2 fields.
     *
     * @param size how many, the classes in turn
     * @param noise the standard deviation of what is added to each coordinate
     * @param seed settles every point
     * @return these points, two columns, with their classes
     */
    public static Examples xor(int size, double noise, long seed) {
        return classes("xor", 2, (label, random) -> onBoard(2, label, random), size, noise, seed);
    }

    /**
     * The square [−1, 1) x [−1, 1) in fields x fields fields, two or more a side: class 0 where row + column, both
     * counted from the corner (−1, −1), is even, class 1 where it is odd. A class is spread evenly over its fields.
     *
     * @param fields to a side
     * @param size how many, the classes in turn
     * @param noise the standard deviation of what is added to each coordinate
     * @param seed settles every point
     * @return these points, two columns, with their classes
     */
    public static Examples checkerboard(int fields, int size, double noise, long seed) {
        Require.that(fields >= 2, "checkerboard: fields are at least 2 a side, not %d", fields);
        return classes("checkerboard", 2, (label, random) -> onBoard(fields, label, random), size, noise, seed);
    }

    /** Draws until a point lies in a field of the class: that is even whatever the fields' number is. */
    private static double[] onBoard(int fields, int label, RandomGenerator random) {
        double u;
        double v;
        do {
            u = random.nextDouble();
            v = random.nextDouble();
        } while (((int) (fields * u) + (int) (fields * v)) % 2 != label);
        return new double[] {2 * u - 1, 2 * v - 1};
    }

    /**
     * One period of a curve: x = π·(2u − 1), and its target is sin x with noise. x itself has none.
     *
     * @param size how many
     * @param noise the standard deviation of what is added to each target
     * @param seed settles every point
     * @return these points, one column, with the curve for their target
     */
    public static Examples sine(int size, double noise, long seed) {
        requireSettings("sine", 1, size, noise);
        SplittableRandom random = new SplittableRandom(seed);
        Matrix x = Matrix.draw(size, 1, () -> Math.PI * (2 * random.nextDouble() - 1));
        return new Examples(x, x.map(Math::sin).plus(noise(size, 1, noise, random)));
    }

    private static Examples classes(String name, int classes, Formula formula, int size, double noise, long seed) {
        requireSettings(name, classes, size, noise);
        int[] labels = IntStream.range(0, size).map(i -> i % classes).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        double[][] points = IntStream.of(labels).mapToObj(label -> formula.point(label, random))
                .toArray(double[][]::new);
        Matrix x = Matrix.of(points).plus(noise(size, 2, noise, random));
        return new Examples(x, OneHot.of(classes, labels));
    }

    private static void requireSettings(String name, int classes, int size, double noise) {
        Require.that(size >= classes, "%s: size is at least %d, not %d", name, classes, size);
        Require.that(0 <= noise && noise < Double.POSITIVE_INFINITY, "%s: noise is in [0, ∞), not %s", name, noise);
    }

    private static Matrix noise(int rows, int columns, double deviation, RandomGenerator random) {
        return Matrix.draw(rows, columns, () -> deviation * random.nextGaussian());
    }
}
