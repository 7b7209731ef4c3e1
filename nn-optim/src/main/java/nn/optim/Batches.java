package nn.optim;

import java.util.Arrays;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nn.core.Matrix;
import nn.core.Require;

/**
 * How much of the data one step sees. In an epoch every example comes exactly once (unless a last small batch is
 * dropped), in an order that is shuffled anew.
 *
 * <ul>
 * <li>{@link #whole}: gradient descent;
 * <li>{@link #mini}: mini-batch gradient descent;
 * <li>{@link #single}: stochastic gradient descent.
 * </ul>
 */
public final class Batches {

    private enum Last { KEEP, DROP, JOIN }

    private final int size;
    private final Last last;

    private Batches(int size, Last last) {
        this.size = size;
        this.last = last;
    }

    /** {@return all examples at once} */
    public static Batches whole() {
        return new Batches(Integer.MAX_VALUE, Last.KEEP);
    }

    /**
     * {@return batches of so many examples; the last of an epoch holds what is left}
     *
     * @param size at least 1
     */
    public static Batches mini(int size) {
        Require.that(size >= 1, "a batch has at least one example, not %d", size);
        return new Batches(size, Last.KEEP);
    }

    /** {@return batches of one example} */
    public static Batches single() {
        return mini(1);
    }

    /** {@return the same, but a last batch that is too small is left out of its epoch, unless it is the only one} */
    public Batches droppingLast() {
        return new Batches(size, Last.DROP);
    }

    /** {@return the same, but a last batch that is too small joins the one before} */
    public Batches joiningLast() {
        return new Batches(size, Last.JOIN);
    }

    /**
     * {@return the number of batches in an epoch over so many examples, at least one}
     *
     * @param examples in the whole data set
     */
    public int count(int examples) {
        int full = examples / size;
        boolean rest = examples % size > 0;
        return Math.max(1, rest && last == Last.KEEP ? full + 1 : full);
    }

    /**
     * {@return one epoch: the examples in a fresh random order, cut into batches}
     *
     * @param data asked for the examples of a batch when its turn comes
     * @param random settles the order
     */
    public Iterable<Examples> epoch(Dataset data, RandomGenerator random) {
        return epoch(data, random, 0);
    }

    /** The same epoch without its first so many batches. */
    Iterable<Examples> epoch(Dataset data, RandomGenerator random, int taken) {
        int[] order = shuffled(data.size(), random);
        return () -> batches(data, order, taken);
    }

    private Iterator<Examples> batches(Dataset data, int[] order, int taken) {
        int count = count(order.length);
        return IntStream.range(taken, count)
                .mapToObj(i -> data.at(Arrays.copyOfRange(order, i * size, end(i, count, order.length))))
                .iterator();
    }

    private int end(int batch, int count, int examples) {
        boolean takesRest = batch == count - 1 && last != Last.DROP;
        return takesRest ? examples : (int) Math.min(examples, (batch + 1L) * size);
    }

    /** The largest size of a batch, and what becomes of a last one that is smaller, as numbers. */
    Matrix settings() {
        return Matrix.rowOf(size, last.ordinal());
    }

    @Override
    public String toString() {
        String which = size == Integer.MAX_VALUE ? "whole()" : "mini(" + size + ")";
        return "Batches." + which + switch (last) {
            case KEEP -> "";
            case DROP -> ".droppingLast()";
            case JOIN -> ".joiningLast()";
        };
    }

    /** Fisher and Yates' shuffle: every order is as likely as any other. */
    private static int[] shuffled(int n, RandomGenerator random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }
}
