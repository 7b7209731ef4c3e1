package nn.examples;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nn.layers.Dense;
import nn.layers.Embedding;
import nn.layers.Initializer;
import nn.layers.LstmCell;
import nn.layers.Positionwise;
import nn.layers.Recurrent;
import nn.layers.Sequential;
import nn.layers.losses.PositionwiseLoss;
import nn.layers.losses.SoftmaxCrossEntropy;
import nn.optim.Batches;
import nn.optim.Examples;
import nn.optim.GradientDescent;
import nn.optim.Trainer;
import nn.optim.TrainingListener;

/**
 * An LSTM learns to add numbers of up to three digits as on paper, column by column from the right, from two thousand
 * of the million sums, and is judged by five hundred others. Nobody tells it of the carry: it must learn to remember
 * it. So what it has learned also adds numbers of up to eight digits, though it has seen no sum of such length.
 *
 * <p>Source: the network is that of Hochreiter and Schmidhuber, <i>Long Short-Term Memory</i>, 1997, with the forget
 * gate of Gers, Schmidhuber and Cummins, <i>Learning to Forget</i>, 2000.
 */
public final class Addition {

    private static final int TRAINING = 2000;
    private static final int TEST = 500;
    private static final int LENGTH = 3;
    private static final int MORE = 8;
    private static final int COLUMNS = 8;
    private static final int HIDDEN = 32;
    private static final long SEED = 1;
    private static final double RATE = 2;
    private static final int BATCH = 16;
    private static final int EPOCHS = 10;

    private final long seed;
    private final Examples training;
    private final Examples test;
    private final Examples longer;
    private final Embedding embedding;
    private final LstmCell cell;
    private final Dense output;

    /** The seed settles the sums, the first weights and the order of learning. */
    Addition(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Examples sums = Sums.distinct(TRAINING + TEST, LENGTH, random);
        this.seed = seed;
        this.training = sums.at(IntStream.range(0, TRAINING).toArray());
        this.test = sums.at(IntStream.range(TRAINING, TRAINING + TEST).toArray());
        this.longer = Sums.distinct(TEST, MORE, random);
        this.embedding = new Embedding(Answers.DIGITS, COLUMNS, random);
        this.cell = new LstmCell(2 * COLUMNS, HIDDEN, random);
        this.output = new Dense(HIDDEN, Answers.DIGITS, Initializer.glorot(), random);
    }

    /**
     * Trains it and prints what it has learned, with some sums.
     *
     * @param arguments none are read
     */
    public static void main(String... arguments) {
        new Addition(SEED).run(Transcript.ofConsole());
    }

    void run(Transcript transcript) {
        PrintWriter out = transcript.out();
        out.printf(Locale.ROOT, "sums of two numbers of up to %d digits: %d to learn from, %d others to be judged by%n",
                LENGTH, training.size(), test.size());
        transcript.network(network(LENGTH));
        learn(EPOCHS, transcript.epochs(this::answers));
        transcript.answers(test, answers(), Sums::question, Sums::number);
        Answers longerAnswers = longerAnswers();
        out.printf(Locale.ROOT, "numbers of up to %d digits: %s%n", MORE, longerAnswers.summary());
        transcript.answers(longer, longerAnswers, Sums::question, Sums::number);
    }

    /** For numbers of so many digits; whatever their number, the parameters are the same. */
    private Sequential network(int digits) {
        return new Sequential(
                embedding,
                new Recurrent(cell, digits + 1),
                new Positionwise(HIDDEN, output));
    }

    /** Mini-batch gradient descent on softmax and cross entropy, at every digit of the sum. */
    void learn(int epochs, TrainingListener listener) {
        Sequential network = network(LENGTH);
        GradientDescent descent = new GradientDescent(network, RATE);
        PositionwiseLoss loss = new PositionwiseLoss(Answers.DIGITS, new SoftmaxCrossEntropy());
        new Trainer(network, loss, descent, Batches.mini(BATCH), seed).train(training, epochs, listener);
    }

    /** To the sums of the test set. */
    Answers answers() {
        return Answers.of(network(LENGTH), test);
    }

    /** To sums of longer numbers than it has learned from. */
    Answers longerAnswers() {
        return Answers.of(network(MORE), longer);
    }

    Examples training() {
        return training;
    }

    Examples test() {
        return test;
    }
}
