package nn.core;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Whether a network learns or is used. Batch normalisation and dropout act differently in the two.
 *
 * <p>In training, chance is a function of the mode: one seed always draws the same masks, so a pass
 * can be repeated and a gradient checked. A container hands {@link #child} to each of its layers,
 * and a training loop to each of its steps, so that no two draw the same.
 */
public sealed interface Mode {

    /**
     * {@return training, with every random choice settled by the seed}
     *
     * @param seed any number; one seed, one course of chance
     */
    static Mode training(long seed) {
        return new Training(seed);
    }

    /** {@return inference, in which nothing is random} */
    static Mode inference() {
        return new Inference();
    }

    /**
     * {@return the mode for the part or the step of that number: in training, with a seed of its own}
     *
     * @param index of the part or step; neighbours draw nothing in common
     */
    Mode child(int index);

    /**
     * A network that learns: dropout drops, batch normalisation looks at the batch.
     *
     * @param seed settles every random choice
     */
    record Training(long seed) implements Mode {

        /** SplitMix64's increment, 2⁶⁴ divided by the golden ratio (Steele, Lea and Flood 2014). */
        private static final long GOLDEN = 0x9E3779B97F4A7C15L;

        @Override
        public Training child(int index) {
            return new Training(mix(mix(seed) + GOLDEN * (index + 1L)));
        }

        /** {@return a fresh source of chance, the same at every call} */
        public RandomGenerator random() {
            return new SplittableRandom(mix(~seed));
        }

        /** SplitMix64's finaliser: neighbouring seeds come out with nothing in common. */
        private static long mix(long z) {
            long once = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
            return twice ^ (twice >>> 31);
        }
    }

    /** A network that is used: dropout does nothing, batch normalisation takes its running averages. */
    record Inference() implements Mode {

        @Override
        public Mode child(int index) {
            return this;
        }
    }
}
